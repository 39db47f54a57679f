using Perfgate.Execution.Runs;
using Perfgate.Execution.Tests.Runs;
using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Commands;

public sealed class CommandLaunchTests
{
    [LinuxFact]
    public async Task Every_execution_gives_wall_user_and_system_time_and_peak_memory()
    {
        using TestRun run = new();
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(TestRun.Command("--busy 60 --alloc 30")));

        launch.Status.ShouldBe(LaunchStatus.Measured);
        launch.Reason.ShouldBeNull();
        launch.StoppedBy.ShouldBe(StopReason.SampleCap);
        launch.Samples.Select(series => (series.Metric.Value, series.Unit.Symbol, series.Values.Count))
            .ShouldBe([("wall_time", "s", 2), ("user_time", "s", 2), ("system_time", "s", 2), ("peak_memory", "B", 2)]);
        launch.Samples[0].Values.ShouldAllBe(seconds => seconds > 0.06);
        launch.Samples[3].Values.ShouldAllBe(bytes => bytes > 30e6);
    }

    [Fact]
    public async Task Warm_up_executions_are_not_samples()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Command("") with
        {
            Subject = new Subject.Command(CommandLine.ForShell(run.Note("executed"))),
            Sampling = TestRun.Quick with { WarmUp = 3 },
        };
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(benchmark));

        launch.Samples[0].Values.Count.ShouldBe(2);
        run.LogLines().Length.ShouldBe(5);
    }

    [Fact]
    public async Task The_time_cap_ends_sampling_after_the_execution_that_passes_it()
    {
        using TestRun run = new();
        Sampling sampling = TestRun.Quick with { MostSamples = 1000, FewestSamples = 1000, MostTime = TimeSpan.FromMilliseconds(300) };
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(TestRun.Command("--sleep 100") with { Sampling = sampling }));

        launch.StoppedBy.ShouldBe(StopReason.TimeCap);
        launch.Samples[0].Values.Count.ShouldBeInRange(1, 3);
    }

    [Fact]
    public async Task A_wrong_exit_code_fails_with_the_last_output()
    {
        using TestRun run = new();
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(TestRun.Command("--print-error 2 --exit 3")));

        launch.Status.ShouldBe(LaunchStatus.Failed);
        launch.Reason.ShouldBe("The command ended with exit code 3.");
        launch.ExitCode.ShouldBe(3);
        launch.OutputTail.ShouldBe("complaint 1\ncomplaint 2");
    }

    [Fact]
    public async Task Another_exit_code_can_be_success()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Command("--exit 3");
        benchmark = benchmark with { Subject = (Subject.Command)benchmark.Subject with { SuccessCodes = [0, 3] } };

        TestRun.OnlyLaunch(await run.RunAsync(benchmark)).Status.ShouldBe(LaunchStatus.Measured);
    }

    [LinuxFact]
    public async Task A_crash_is_named_by_its_signal()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Command("") with { Subject = new Subject.Command(CommandLine.ForShell("kill -SEGV $$")) };

        TestRun.OnlyLaunch(await run.RunAsync(benchmark)).Reason.ShouldBe("The command ended with exit code 139 (SIGSEGV).");
    }

    [Fact]
    public async Task A_hanging_command_times_out()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Command("--print 1 --hang") with { Timeout = TimeSpan.FromSeconds(1) };
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(benchmark));

        launch.Status.ShouldBe(LaunchStatus.TimedOut);
        launch.Reason.ShouldBe("The command ran longer than its timeout of 1 s; it was killed.");
        launch.OutputTail.ShouldBe("line 1");
    }

    [Fact]
    public async Task A_missing_program_fails_the_launch_with_its_sentence()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Command("") with { Subject = new Subject.Command(CommandLine.Direct(["no-such-bench"])) };

        TestRun.OnlyLaunch(await run.RunAsync(benchmark)).Reason.ShouldNotBeNull().ShouldStartWith("The program 'no-such-bench' was not found");
    }

    [Fact]
    public async Task A_metric_commands_do_not_have_fails_the_launch()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Command("") with
        {
            Metrics = [new Metric { Name = new MetricName("ttft"), Unit = Unit.Seconds, Better = Direction.Lower }],
        };
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(benchmark));

        launch.Status.ShouldBe(LaunchStatus.Failed);
        launch.Reason.ShouldNotBeNull().ShouldStartWith("No value of ttft: a command gives wall_time");
    }

    [Fact]
    public async Task Axis_values_reach_the_command_as_arguments_and_variables()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Command("") with
        {
            Subject = new Subject.Command(CommandLine.ForShell($"echo {{{{prompt-size}}}} $PERFGATE_AXIS_PROMPT_SIZE $OWN >> '{run.Log}'")),
            Axes = [new Axis("prompt-size", ["64"])],
            Environment = new Dictionary<string, string> { ["OWN"] = "n={{prompt-size}}" },
            Sampling = TestRun.Quick with { MostSamples = 1 },
        };
        await run.RunAsync(benchmark);

        run.LogLines().ShouldBe(["64 64 n=64"]);
    }

    [Fact]
    public async Task Commands_do_not_see_credentials()
    {
        using TestRun run = new();
        run.Inherited["GITHUB_TOKEN"] = "ghs_secret";
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(TestRun.Command("--env GITHUB_TOKEN --exit 1")));

        launch.OutputTail.ShouldBe("GITHUB_TOKEN is not set");
    }

    [LinuxFact]
    public async Task What_a_command_leaves_running_is_killed_before_the_next_launch_and_reported()
    {
        using TestRun run = new();
        string pidFile = run.PathTo("pid");
        List<RunEvent> events = await run.RunAsync(TestRun.Command($"--daemon 600000 --pid-file {pidFile}") with { Sampling = TestRun.Quick with { MostSamples = 1 } });

        TestRun.Faults(events).ShouldHaveSingleItem().Id.ShouldBe("PG2012");
        FakeBench.IsAlive(int.Parse(await File.ReadAllTextAsync(pidFile), System.Globalization.CultureInfo.InvariantCulture)).ShouldBeFalse();
    }
}
