namespace Perfgate.Cuda.Tests.Kernels;

/// <summary>The C++ compiler that makes the kernels run on the CPU.</summary>
internal static class HostCompiler
{
    private static readonly string[] Names = ["g++", "clang++", "clang++-19"];

    /// <summary>Null where there is none.</summary>
    public static string? Program { get; } = OperatingSystem.IsLinux()
        ? Names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        : null;

    /// <summary>Why nothing can be emulated here; null where it can.</summary>
    public static string? WhyMissing =>
        Program is not null ? null
        : OperatingSystem.IsLinux() ? $"needs a C++ compiler: none of {string.Join(", ", Names)} is in the PATH"
        : "needs Linux (ucontext)";

    /// <summary>Compiles a source of the repository into a shared library, with every basic block counted.</summary>
    public static void MakeLibrary(string source, string library)
    {
        ToolRun run = ToolRun.Of(
            Program!, "-std=c++17", "-O1", "-Wall", "-Wextra", "-Werror", "-fPIC", "-shared", "-pthread", "-fsanitize-coverage=trace-pc", "-I", ".", "-o", library, source);
        run.ExitCode.ShouldBe(0, run.Error);
    }
}
