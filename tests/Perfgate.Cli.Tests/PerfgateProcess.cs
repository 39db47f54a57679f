using System.Diagnostics;

namespace Perfgate.Cli.Tests;

/// <summary>The built executable, run for real in a folder.</summary>
internal static class PerfgateProcess
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "perfgate.dll");

    public static Task<Ended> RunAsync(string folder, params string[] arguments) => RunAsync(folder, new Dictionary<string, string>(), arguments);

    public static async Task<Ended> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Start(folder, environment, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"perfgate {string.Join(' ', arguments)} did not end.\n{await error}");
        }
        return new Ended(process.ExitCode, await output, await error);
    }

    public static Process Start(string folder, params string[] arguments) => Start(folder, new Dictionary<string, string>(), arguments);

    private static Process Start(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Assembly, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["NO_COLOR"] = "1";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    internal sealed record Ended(int ExitCode, string Output, string Error)
    {
        public void ShouldExitWith(int code) => ExitCode.ShouldBe(code, $"stdout:\n{Output}\nstderr:\n{Error}");
    }
}
