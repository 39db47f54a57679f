using System.Collections;
using Perfgate.Execution.Guardians;
using Perfgate.Execution.Processes;
using Perfgate.Execution.Worktrees;
using Perfgate.Suites;

namespace Perfgate.FakeBench.Hosts;

/// <summary>Plays perfgate in the middle of a side-by-side run, so that a test can kill it.</summary>
internal static class FakeHost
{
    private const string Token = "fakehostrun";

    /// <summary>Prints the worktrees' folders and the sleeper's process id, one a line, and then waits to be killed.</summary>
    public static async Task<int> RunAsync(Switches switches)
    {
        IReadOnlyDictionary<string, string> environment = OwnEnvironment();
        string token = Token + Environment.ProcessId;
        using GuardianProcess guardian = GuardianProcess.Start(Environment.ProcessPath!, ["guard"], token, environment).Value;
        await using WorktreePair pair = (await WorktreePair.CreateAsync(
            new Git(environment), switches.Text("--repository")!, new SideRefs("HEAD", "HEAD"), switches.Text("--temporary")!, guardian)).Value;
        string pidFile = Path.Combine(switches.Text("--temporary")!, "sleeper");
        ProcessScope scope = ProcessScope.OfRun(token);
        await ProcessRunner.RunAsync(
            new ProcessRequest
            {
                Line = CommandLine.Direct([Environment.ProcessPath!, "command", "--daemon", "600000", "--pid-file", pidFile]),
                WorkingFolder = pair.PathOf(Plans.Side.Head),
                Environment = ChildEnvironment.Create(environment, new Dictionary<string, string> { [scope.Variable] = token }),
                Timeout = TimeSpan.FromMinutes(1),
            },
            CancellationToken.None);
        Console.WriteLine(pair.PathOf(Plans.Side.Base));
        Console.WriteLine(pair.PathOf(Plans.Side.Head));
        Console.WriteLine(await File.ReadAllTextAsync(pidFile));
        await Task.Delay(Timeout.InfiniteTimeSpan);
        return 0;
    }

    public static async Task<int> GuardAsync() => await Guardian.WatchAsync(Console.In, OwnEnvironment()) ? 0 : 1;

    private static Dictionary<string, string> OwnEnvironment() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
