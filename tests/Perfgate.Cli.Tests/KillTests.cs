using System.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cli.Tests;

/// <summary>perfgate killed at any moment loses no finished launch and leaves nothing behind.</summary>
public sealed class KillTests : IDisposable
{
    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [LinuxFact]
    public async Task A_killed_run_is_readable_and_its_processes_are_gone()
    {
        string mark = $"0.3{Random.Shared.Next(100000, 999999)}";
        scene.Suite(Scene.Nap(0).Replace("\"0\"", $"\"{mark}\"", StringComparison.Ordinal));
        using Process perfgate = PerfgateProcess.Start(scene.Path, "run", "--record");
        string journal = Path.Combine(scene.Path, "perfgate-out", "run.journal.jsonl");
        await Scene.WaitForAsync(() => File.Exists(journal) && File.ReadLines(journal).Count() >= 3);

        perfgate.Kill();
        await perfgate.WaitForExitAsync();

        await Scene.WaitForAsync(() => !IsRunning(mark));
        PerfgateProcess.Ended compared = await scene.RunAsync("compare", "--baseline", "perfgate-out", "--head", "perfgate-out");
        compared.ExitCode.ShouldBeOneOf(0, 3, 4);
        compared.Output.ShouldContain("nap");
    }

    [LinuxFact]
    public async Task The_next_run_puts_the_journal_of_a_killed_one_aside()
    {
        scene.Suite(Scene.Nap(0.2));
        using Process perfgate = PerfgateProcess.Start(scene.Path, "run", "--record");
        string journal = Path.Combine(scene.Path, "perfgate-out", "run.journal.jsonl");
        await Scene.WaitForAsync(() => File.Exists(journal) && File.ReadLines(journal).Count() >= 2);
        perfgate.Kill();
        await perfgate.WaitForExitAsync();

        PerfgateProcess.Ended next = await scene.RunAsync("run", "--record");

        next.ShouldExitWith(0);
        next.Error.ShouldContain("run.killed-1.journal.jsonl");
        scene.Has("perfgate-out/run.killed-1.journal.jsonl").ShouldBeTrue();
    }

    [LinuxFact]
    public async Task A_killed_side_by_side_run_leaves_no_worktree()
    {
        await scene.GitAsync("init", "-q", "-b", "main");
        await scene.GitAsync("config", "user.email", "test@example.org");
        await scene.GitAsync("config", "user.name", "Test");
        scene.Suite(Scene.Nap(0.2));
        await scene.GitAsync("add", "-A");
        await scene.GitAsync("commit", "-q", "-m", "first");
        using Process perfgate = PerfgateProcess.Start(scene.Path, "ab", "--base", "HEAD");
        string journal = Path.Combine(scene.Path, "perfgate-out", "run.journal.jsonl");
        await Scene.WaitForAsync(() => File.Exists(journal) && File.ReadLines(journal).Count() >= 2);
        (await scene.GitAsync("worktree", "list")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);

        perfgate.Kill();
        await perfgate.WaitForExitAsync();

        DateTime limit = DateTime.UtcNow.AddSeconds(20);
        while ((await scene.GitAsync("worktree", "list")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 1 && DateTime.UtcNow < limit)
            await Task.Delay(50);
        (await scene.GitAsync("worktree", "list")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    private static bool IsRunning(string mark) =>
        Directory.EnumerateDirectories("/proc")
            .Where(path => int.TryParse(Path.GetFileName(path), out _))
            .Any(path =>
            {
                try
                {
                    return File.ReadAllText(Path.Combine(path, "cmdline")).Contains(mark, StringComparison.Ordinal);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    return false;
                }
            });
}
