using System.Diagnostics;
using System.Globalization;
using Perfgate.Execution.Guardians;
using Perfgate.Execution.Tests.Worktrees;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Guardians;

public sealed class GuardianTests
{
    [LinuxFact]
    public async Task When_perfgate_is_killed_its_processes_and_worktrees_go_too()
    {
        using GitRepository repository = await GitRepository.CreateAsync();
        using TemporaryFolder temporary = new();
        using Process host = Process.Start(new ProcessStartInfo(
            FakeBench.Path, ["host", "--repository", repository.Path, "--temporary", temporary.Path])
        { RedirectStandardOutput = true })!;
        string[] worktrees = [(await host.StandardOutput.ReadLineAsync())!, (await host.StandardOutput.ReadLineAsync())!];
        int sleeper = int.Parse((await host.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        worktrees.ShouldAllBe(path => File.Exists(Path.Combine(path, "file")));
        FakeBench.IsAlive(sleeper).ShouldBeTrue();

        host.Kill(entireProcessTree: false);

        (await FakeBench.WithinAsync(TimeSpan.FromSeconds(5), () => !FakeBench.IsAlive(sleeper) && !worktrees.Any(Directory.Exists))).ShouldBeTrue();
        (await FakeBench.WithinAsync(TimeSpan.FromSeconds(5), () => Directory.GetDirectories(temporary.Path).Length == 0)).ShouldBeTrue();
        (await repository.GitAsync("worktree", "list")).Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_goodbye_nothing_is_removed()
    {
        using TemporaryFolder kept = new();

        (await Guardian.WatchAsync(new StringReader($"run\tnobody\nfolder\t{kept.Path}\nbye\n"), FakeBench.Environment)).ShouldBeTrue();
        Directory.Exists(kept.Path).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_goodbye_the_folders_are_removed()
    {
        using TemporaryFolder doomed = new();
        doomed.Write("with space/file", "text");

        (await Guardian.WatchAsync(new StringReader($"run\tnobody\nfolder\t{doomed.Path}\n"), FakeBench.Environment)).ShouldBeFalse();
        Directory.Exists(doomed.Path).ShouldBeFalse();
    }

    [Fact]
    public void A_guardian_that_is_told_goodbye_ends()
    {
        long started = Stopwatch.GetTimestamp();
        using (GuardianProcess guardian = GuardianProcess.Start(FakeBench.Path, ["guard"], "nobody", FakeBench.Environment).Value)
            guardian.WatchFolder("/no/such/folder");

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }
}
