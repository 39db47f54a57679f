using System.Diagnostics;
using Perfgate.Execution.Runs;
using Perfgate.Measurements;
using Perfgate.Suites;

namespace Perfgate.Execution.Tests.Runs;

public sealed class CancellationTests
{
    [Fact]
    public async Task Cancelling_a_command_keeps_its_samples_and_runs_the_tear_downs()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Command("--sleep 150") with { Sampling = TestRun.Quick with { Launches = 3, FewestSamples = 500, MostSamples = 500, MostTime = TimeSpan.FromMinutes(1) } };
        List<RunEvent> events = await CancelAsync(run, benchmark, item => item is RunEvent.LaunchProgressed { Samples: >= 2 });

        Launch launch = TestRun.OnlyLaunch(events);
        launch.Status.ShouldBe(LaunchStatus.Cancelled);
        launch.Samples[0].Values.Count.ShouldBeGreaterThanOrEqualTo(2);
        run.LogLines().ShouldBe(["down", "suite-down"]);
    }

    [Fact]
    public async Task Cancelling_a_worker_keeps_its_samples()
    {
        using TestRun run = new();
        List<RunEvent> events = await CancelAsync(run, TestRun.Worker("--fault silent-after-block"), item => item is RunEvent.LaunchProgressed { Samples: >= 10 });

        Launch launch = TestRun.OnlyLaunch(events);
        launch.Status.ShouldBe(LaunchStatus.Cancelled);
        launch.Samples[0].Values.Count.ShouldBe(10);
        run.LogLines().ShouldBe(["down", "suite-down"]);
    }

    [Fact]
    public async Task Cancelling_a_set_up_measures_nothing_and_tears_down()
    {
        using TestRun run = new();
        List<RunEvent> events = await CancelAsync(run, TestRun.Command("") with { SetUp = ["sleep 60"] }, item => item is RunEvent.SetUpStarted);

        events.OfType<RunEvent.LaunchEnded>().ShouldBeEmpty();
        TestRun.Faults(events).ShouldBeEmpty();
        run.LogLines().ShouldBe(["down", "suite-down"]);
    }

    [Fact]
    public async Task A_tear_down_that_hangs_after_a_cancel_is_given_up()
    {
        using TestRun run = new() { TearDownAfterCancel = TimeSpan.FromSeconds(1) };
        using CancellationTokenSource source = new();
        long started = Stopwatch.GetTimestamp();
        Suite suite = TestRun.SuiteOf(TestRun.Command("--hang")) with { TearDown = ["sleep 60"] };
        await run.RunAsync(suite, watch: item => CancelOn(item is RunEvent.LaunchStarted, source), cancellation: source.Token);

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    private static async Task<List<RunEvent>> CancelAsync(TestRun run, Benchmark benchmark, Func<RunEvent, bool> when)
    {
        using CancellationTokenSource source = new();
        Suite suite = TestRun.SuiteOf(benchmark with { TearDown = [run.Note("down")] }) with { TearDown = [run.Note("suite-down")] };
        return await run.RunAsync(suite, watch: item => CancelOn(when(item), source), cancellation: source.Token);
    }

    private static void CancelOn(bool now, CancellationTokenSource source)
    {
        if (now)
            source.Cancel();
    }
}
