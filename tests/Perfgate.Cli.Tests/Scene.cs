using System.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary>A folder with a small suite in it and perfgate to run on it.</summary>
internal sealed class Scene : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public static string Fakebench => System.IO.Path.Combine(AppContext.BaseDirectory, "fakebench.dll");

    /// <summary>A suite of one benchmark <c>nap</c> that sleeps, quick to measure and easy to slow down.</summary>
    public static string Nap(double seconds, string more = "") => FormattableString.Invariant($"""
        schema: perfgate/suite@1
        suite: demo
        benchmarks:
          - name: nap
            kind: command
            command: [sleep, "{seconds}"]
            launches: 4
            warmup: 0
            most_samples: 3
            fewest_samples: 3
            {more}
        """);

    public Scene Suite(string yaml)
    {
        folder.Write("perfgate.yml", yaml);
        return this;
    }

    public string Write(string name, string text) => folder.Write(name, text);

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public bool Has(string name) => System.IO.Path.Exists(System.IO.Path.Combine(Path, name));

    public Task<PerfgateProcess.Ended> RunAsync(params string[] arguments) => PerfgateProcess.RunAsync(Path, arguments);

    /// <summary>Runs git in the folder and gives its output.</summary>
    public async Task<string> GitAsync(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Path, RedirectStandardOutput = true })!;
        string output = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        return output;
    }

    /// <summary>Waits for something another process does; a minute at most.</summary>
    public static async Task WaitForAsync(Func<bool> condition)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(1));
        while (!condition())
            await Task.Delay(20, limit.Token);
    }

    public void Dispose() => folder.Dispose();
}
