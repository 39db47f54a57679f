using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Perfgate.TestKit;

/// <summary>
/// Stand-ins for the CUDA driver, NVML and NVRTC (<c>tests/Perfgate.Cuda.Tests/Fake</c>), built once by gcc and copied into a folder of their own, so that
/// each has state of its own even inside one process. What they do is told by lines of <c>fake.conf</c>.
/// </summary>
public sealed class FakeCuda : IDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Builds = [];

    private readonly TemporaryFolder folder = new();

    /// <param name="settings">Lines <c>key=value</c>, for instance <c>fail=cuMemAlloc_v2:2=2</c>.</param>
    public FakeCuda(params string[] settings)
        : this(settings, [])
    {
    }

    /// <param name="hidden">Exports the libraries shall not have, as older ones do not.</param>
    public FakeCuda(string[] settings, string[] hidden)
    {
        string built = Builds.GetOrAdd(string.Join(',', hidden.Order(StringComparer.Ordinal)), _ => new Lazy<string>(() => Build(hidden))).Value;
        foreach (string library in Directory.GetFiles(built))
            File.Copy(library, folder.File(Path.GetFileName(library)));
        folder.Write("fake.conf", string.Join('\n', settings) + "\n");
    }

    /// <summary>Why the fakes cannot be built here; null where they can.</summary>
    public static string? WhyNot { get; } = !OperatingSystem.IsLinux() ? "the fake CUDA libraries are built on Linux" : FindGcc() is null ? "needs gcc to build the fake CUDA libraries" : null;

    public string Driver => Path.Combine(folder.Path, "libcuda.so.1");

    public string Nvml => Path.Combine(folder.Path, "libnvidia-ml.so.1");

    public string Nvrtc => Path.Combine(folder.Path, "libnvrtc.so.12");

    public FakeCudaState State => MemoryMarshal.Read<FakeCudaState>(File.ReadAllBytes(Path.Combine(folder.Path, "fake.state")));

    public void Dispose() => folder.Dispose();

    /// <summary>Compiles and runs a C program against the fake's headers; its output.</summary>
    public static string RunC(string program)
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("program.c", program);
        string binary = folder.File("program");
        Run(FindGcc()!, "-I", Sources, "-o", binary, source);
        return Run(binary);
    }

    public static string Sources => Repository.PathTo("tests", "Perfgate.Cuda.Tests", "Fake");

    // Kept beside the tests under a name of the sources' content: the next run finds it, a change does not.
    private static string Build(string[] hidden)
    {
        StringBuilder all = new(string.Join(',', hidden));
        foreach (string file in Directory.GetFiles(Sources).Order(StringComparer.Ordinal))
            all.Append(File.ReadAllText(file));
        string target = Path.Combine(AppContext.BaseDirectory, "fake", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..16]);
        if (Directory.Exists(target))
            return target;
        string making = target + "." + Environment.ProcessId;
        Directory.CreateDirectory(making);
        using TemporaryFolder scratch = new();
        string script = scratch.Write("exports", hidden.Length == 0 ? "{ global: *; };" : $"{{ global: *; local: {string.Join("; ", hidden)}; }};");
        Link("libcuda.so.1", "fakecuda.c", "kernels.c", "clocks.c");
        Link("libnvidia-ml.so.1", "fakenvml.c");
        Link("libnvrtc.so.12", "fakenvrtc.c");
        try
        {
            Directory.Move(making, target);
        }
        catch (IOException)
        {
            // Another test process was faster; what it built is the same.
            Directory.Delete(making, recursive: true);
        }
        return target;

        void Link(string name, params string[] sources) => Run(FindGcc()!,
            ["-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", $"-Wl,--version-script={script}", "-o", Path.Combine(making, name), .. sources.Select(source => Path.Combine(Sources, source)), "-lpthread", "-ldl"]);
    }

    private static string? FindGcc() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(part => part.Length > 0).Select(part => Path.Combine(part, "gcc")).FirstOrDefault(File.Exists);

    private static string Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error.Result}");
    }
}
