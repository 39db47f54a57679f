using System.Diagnostics;
using System.Runtime.Versioning;
using Perfgate.Diagnostics;
using Perfgate.Execution.Processes;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Processes;

public sealed class ProcessRunnerTests
{
    [Fact]
    public async Task The_exit_code_and_both_outputs_are_kept()
    {
        ProcessOutcome outcome = (await RunAsync("command --print 2 --print-error 1 --exit 7")).Value;

        outcome.Ending.ShouldBe(ProcessEnding.Exited);
        outcome.ExitCode.ShouldBe(7);
        outcome.Output.StandardOutput.ShouldBe("line 1\nline 2");
        outcome.Output.StandardError.ShouldBe("complaint 1");
        outcome.Output.Text.ShouldBe("[standard output]\nline 1\nline 2\n[standard error]\ncomplaint 1");
    }

    [Fact]
    public async Task Only_the_last_64_lines_of_a_flood_are_kept()
    {
        ProcessOutcome outcome = (await RunAsync("command --print 20000")).Value;

        string[] lines = outcome.Output.StandardOutput.Split('\n');
        lines.Length.ShouldBe(64);
        lines[0].ShouldBe("line 19937");
        lines[^1].ShouldBe("line 20000");
    }

    [Fact]
    public async Task A_sleeper_has_wall_time_and_hardly_any_CPU_time()
    {
        ProcessOutcome outcome = (await RunAsync("command --sleep 400")).Value;

        outcome.WallSeconds.ShouldBeInRange(0.4, 10);
        (outcome.UserSeconds + outcome.SystemSeconds).ShouldBeLessThan(0.4);
    }

    [Fact]
    public async Task A_busy_program_has_CPU_time()
    {
        ProcessOutcome outcome = (await RunAsync("command --busy 300")).Value;

        outcome.UserSeconds.ShouldBeInRange(0.1, 10);
    }

    [LinuxFact]
    public async Task Memory_of_the_whole_tree_is_seen()
    {
        ProcessRequest request = Request("") with
        {
            Line = CommandLine.ForShell($"'{FakeBench.Path}' command --alloc 150 --sleep 1000 & '{FakeBench.Path}' command --alloc 150 --sleep 1000; wait"),
            WatchMemory = true,
        };
        ProcessOutcome outcome = (await ProcessRunner.RunAsync(request, CancellationToken.None)).Value;

        outcome.PeakMemoryBytes.ShouldNotBeNull().ShouldBeInRange(300.0 * 1024 * 1024, 800.0 * 1024 * 1024);
    }

    [LinuxFact]
    public async Task The_memory_of_a_small_program_is_not_that_of_perfgate()
    {
        byte[] ballast = GC.AllocateUninitializedArray<byte>(200 * 1024 * 1024, pinned: true);
        Array.Fill(ballast, (byte)1);
        ProcessRequest request = Request("") with { Line = CommandLine.ForShell("sleep 0.2"), WatchMemory = true };
        ProcessOutcome outcome = (await ProcessRunner.RunAsync(request, CancellationToken.None)).Value;

        outcome.PeakMemoryBytes.ShouldNotBeNull().ShouldBeLessThan(20.0 * 1024 * 1024);
        GC.KeepAlive(ballast);
    }

    [Fact]
    public async Task A_program_that_ignores_signals_is_killed_after_the_timeout()
    {
        ProcessOutcome outcome = (await RunAsync("command --ignore-sigterm --print 1 --hang", TimeSpan.FromSeconds(1))).Value;

        outcome.Ending.ShouldBe(ProcessEnding.TimedOut);
        outcome.WallSeconds.ShouldBeInRange(1, 5);
        outcome.Output.StandardOutput.ShouldBe("line 1");
    }

    [LinuxFact]
    public async Task A_timeout_kills_a_daemonised_grandchild_too()
    {
        using TemporaryFolder folder = new();
        string pidFile = folder.File("pid");
        ProcessScope scope = ProcessScope.OfLaunch("tree" + Guid.NewGuid().ToString("N"), 1);
        ProcessRequest request = Request($"command --daemon 600000 --pid-file {pidFile} --hang", scope) with { Timeout = TimeSpan.FromSeconds(1.5) };
        ProcessOutcome outcome = (await ProcessRunner.RunAsync(request, CancellationToken.None)).Value;

        outcome.Ending.ShouldBe(ProcessEnding.TimedOut);
        int sleeper = int.Parse(await File.ReadAllTextAsync(pidFile), System.Globalization.CultureInfo.InvariantCulture);
        FakeBench.IsAlive(sleeper).ShouldBeFalse();
    }

    [LinuxFact]
    public async Task An_orphan_that_holds_the_output_does_not_hold_up_the_run()
    {
        ProcessScope scope = ProcessScope.OfLaunch("orphan" + Guid.NewGuid().ToString("N"), 1);
        long started = Stopwatch.GetTimestamp();
        ProcessOutcome outcome = (await ProcessRunner.RunAsync(Request("command --spawn 600000", scope), CancellationToken.None)).Value;

        outcome.Ending.ShouldBe(ProcessEnding.Exited);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        ProcessSweep.Find(scope).ShouldBeEmpty();
    }

    [LinuxFact]
    public async Task A_server_without_scope_lives_on_and_may_go_on_writing()
    {
        ProcessScope run = ProcessScope.OfRun("server" + Guid.NewGuid().ToString("N"));
        ProcessRequest request = Request("", run) with
        {
            Line = CommandLine.ForShell("(sleep 0.5; echo late; sleep 0.2; echo later; exec sleep 600) &"),
            Scope = null,
        };
        await ProcessRunner.RunAsync(request, CancellationToken.None);
        await Task.Delay(1200);

        ProcessSweep.Find(run).Length.ShouldBe(1);
        ProcessSweep.Kill(run).ShouldBe(1);
        ProcessSweep.Find(run).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelling_kills_the_program_and_does_not_throw()
    {
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(500));
        Result<ProcessOutcome> result = await ProcessRunner.RunAsync(Request("command --ignore-sigterm --hang"), source.Token);

        result.Value.Ending.ShouldBe(ProcessEnding.Cancelled);
    }

    [Fact]
    public async Task A_missing_program_is_named_with_the_folder_and_the_rule()
    {
        ProcessRequest request = Request("") with { Line = CommandLine.Direct(["no-such-bench"]) };
        Result<ProcessOutcome> result = await ProcessRunner.RunAsync(request, CancellationToken.None);

        string text = result.Diagnostics.ShouldHaveSingleItem().ToString();
        text.ShouldContain("PG2001");
        text.ShouldContain($"The program 'no-such-bench' was not found for the folder '{request.WorkingFolder}'.");
        text.ShouldContain("a name without one is looked up in PATH");
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public async Task A_program_with_a_slash_is_found_from_the_working_folder()
    {
        using TemporaryFolder folder = new();
        string script = folder.Write("bench.sh", "#!/bin/sh\nexit 5\n");
        ProcessRequest request = Request("") with { Line = CommandLine.Direct(["./bench.sh"]), WorkingFolder = folder.Path };

        (await ProcessRunner.RunAsync(request, CancellationToken.None)).Diagnostics[0].Sentence.ShouldContain("is not executable");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        (await ProcessRunner.RunAsync(request, CancellationToken.None)).Value.ExitCode.ShouldBe(5);
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public async Task A_file_that_is_no_program_is_a_sentence()
    {
        using TemporaryFolder folder = new();
        File.SetUnixFileMode(folder.Write("bench", "no first line"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        ProcessRequest request = Request("") with { Line = CommandLine.Direct(["./bench"]), WorkingFolder = folder.Path };

        Diagnostic diagnostic = (await ProcessRunner.RunAsync(request, CancellationToken.None)).Diagnostics[0];
        diagnostic.Id.ShouldBe("PG2004");
        diagnostic.Sentence.ShouldContain("Exec format error");
    }

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        ProcessRequest request = Request("command") with { WorkingFolder = Path.Combine(Path.GetTempPath(), "no-such-folder") };

        (await ProcessRunner.RunAsync(request, CancellationToken.None)).Diagnostics[0].Id.ShouldBe("PG2003");
    }

    private static Task<Result<ProcessOutcome>> RunAsync(string arguments, TimeSpan? timeout = null) =>
        ProcessRunner.RunAsync(Request(arguments) with { Timeout = timeout ?? TimeSpan.FromSeconds(30) }, CancellationToken.None);

    private static ProcessRequest Request(string arguments, ProcessScope? scope = null) => new()
    {
        Line = FakeBench.Line(arguments),
        WorkingFolder = Path.GetTempPath(),
        Environment = scope is null
            ? ChildEnvironment.Create(FakeBench.Environment)
            : ChildEnvironment.Create(FakeBench.Environment, new Dictionary<string, string> { [scope.Variable] = scope.Mark }),
        Timeout = TimeSpan.FromSeconds(30),
        Scope = scope,
    };
}
