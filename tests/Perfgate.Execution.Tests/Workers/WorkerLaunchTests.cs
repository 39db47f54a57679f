using Perfgate.Execution.Runs;
using Perfgate.Execution.Tests.Runs;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Tests.Workers;

public sealed class WorkerLaunchTests
{
    [Fact]
    public async Task A_worker_is_measured_until_the_stopping_rule_says_enough()
    {
        using TestRun run = new();
        List<RunEvent> events = await run.RunAsync(TestRun.Worker("--base 0.002"));
        Launch launch = TestRun.OnlyLaunch(events);

        launch.Status.ShouldBe(LaunchStatus.Measured);
        launch.StoppedBy.ShouldBe(StopReason.SampleCap);
        launch.ExitCode.ShouldBe(0);
        launch.Worker.ShouldBe("fakebench 1.0 (runtime fake)");
        launch.OutputTail.ShouldBeNull();
        SampleSeries series = launch.Samples.ShouldHaveSingleItem();
        series.Unit.Symbol.ShouldBe("s");
        series.Values.Count.ShouldBe(20);
        series.Values.ShouldAllBe(value => value > 0.0019 && value < 0.0021);
        events.OfType<RunEvent.LaunchProgressed>().Select(progress => progress.Phase).Distinct()
            .ShouldBe([LaunchPhase.Load, LaunchPhase.WarmUp, LaunchPhase.Measure]);
    }

    [Theory]
    [InlineData("ms")]
    [InlineData("us")]
    [InlineData("ns")]
    public async Task Units_are_converted_to_the_base_unit(string unit)
    {
        using TestRun run = new();
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(TestRun.Worker($"--base 0.002 --unit {unit}")));

        launch.Samples.ShouldHaveSingleItem().Values.ShouldAllBe(value => value > 0.0019 && value < 0.0021);
    }

    [Fact]
    public async Task Precision_stops_a_steady_worker()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Worker("--noise 0.001");
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(benchmark with { Sampling = benchmark.Sampling with { MostSamples = 10_000 } }));

        launch.StoppedBy.ShouldBe(StopReason.Precision);
        launch.Samples[0].Values.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Spans_counters_drops_and_devices_are_kept_and_unknown_members_ignored()
    {
        using TestRun run = new();
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(TestRun.Worker("--fault extras")));

        launch.Status.ShouldBe(LaunchStatus.Measured);
        launch.Spans.ShouldHaveSingleItem().Seconds.ShouldBe([0.25, 0.5, 0.25, 0.5]);
        launch.Counters["tokens"].ShouldBe(128);
        launch.Dropped.ShouldBe([new DroppedSamples("throttled", 2)]);
        launch.Devices.Count.ShouldBe(2);
        launch.Devices[1].Values["temperature_c"].ShouldBe(61);
    }

    [Fact]
    public async Task The_checksum_is_the_same_in_every_launch_because_the_seed_is()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Worker("");
        List<RunEvent> events = await run.RunAsync(benchmark with { Sampling = benchmark.Sampling with { Launches = 2 } });

        string expected = WorkSeed.Of(benchmark.Cases().Single().Id).ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        events.OfType<RunEvent.LaunchEnded>().Select(ended => ended.Launch.Checksum).ShouldBe([expected, expected]);
    }

    [Fact]
    public async Task A_skip_is_not_a_failure_and_keeps_its_reason()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Worker("--fault skip");
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(benchmark with { Sampling = benchmark.Sampling with { Launches = 3 } }));

        launch.Status.ShouldBe(LaunchStatus.Skipped);
        launch.Reason.ShouldBe("no CUDA device");
    }

    [Fact]
    public async Task More_than_a_quarter_dropped_is_invalid()
    {
        using TestRun run = new();
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(TestRun.Worker("--fault drops")));

        launch.Status.ShouldBe(LaunchStatus.Invalid);
        launch.Reason.ShouldBe("The worker dropped 10 of 30 samples, more than a quarter: throttled (8), clock off (2); the rest cannot stand for all.");
        launch.Samples[0].Values.Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_worker_may_end_before_it_is_told_to()
    {
        using TestRun run = new();
        Benchmark benchmark = TestRun.Worker("--fault done-early");
        Launch launch = TestRun.OnlyLaunch(await run.RunAsync(benchmark with { Sampling = benchmark.Sampling with { FewestSamples = 900, MostSamples = 1000 } }));

        launch.Status.ShouldBe(LaunchStatus.Measured);
        launch.StoppedBy.ShouldBe(StopReason.WorkerEnded);
        launch.Samples[0].Values.Count.ShouldBe(20);
    }

    [Fact]
    public void Seeds_depend_on_the_case_alone_and_fit_a_double()
    {
        WorkSeed.Of(new CaseId("decode/prompt=64")).ShouldBe(WorkSeed.Of(new CaseId("decode/prompt=64")));
        WorkSeed.Of(new CaseId("decode/prompt=64")).ShouldNotBe(WorkSeed.Of(new CaseId("decode/prompt=65")));
        Enumerable.Range(0, 1000).ShouldAllBe(number => WorkSeed.Of(new CaseId($"case{number}")) >= 0 && WorkSeed.Of(new CaseId($"case{number}")) < 1L << 53);
    }
}
