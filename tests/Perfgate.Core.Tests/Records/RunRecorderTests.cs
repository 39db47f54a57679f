using Perfgate.Environments;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Records;

public sealed class RunRecorderTests
{
    private static readonly CaseId Id = new("parse");

    [Fact]
    public void Every_planned_case_is_in_the_record_before_the_first_launch()
    {
        RunRecord record = Start();

        record.Cases.Single().Launches.ShouldBeEmpty();
        record.State.ShouldBe(RunState.Interrupted);
    }

    [Fact]
    public void Thresholds_are_resolved_so_that_the_record_can_be_judged_alone() =>
        Start().Cases.Single().Metrics.Single().Thresholds.ShouldBe(Perfgate.Policies.Thresholds.Default);

    [Fact]
    public void A_metric_the_suite_does_not_know_is_recorded_and_never_gated()
    {
        RunRecord record = RunRecorder.Add(Start(), Id, With("cache_hits", Unit.Count));

        record.Cases.Single().Metrics.Single(metric => metric.Name.Value == "cache_hits").Gated.ShouldBeFalse();
    }

    [Theory]
    [InlineData("cuda-kernel", "sm_clock", "Hz", Direction.Higher)]
    [InlineData("cuda-graph", "bandwidth_utilisation", "ratio", Direction.Higher)]
    [InlineData("cuda-kernel", "cycles", "cycles", Direction.Lower)]
    [InlineData("worker", "sm_clock", "Hz", Direction.Lower)]
    public void Metrics_of_CUDA_know_their_direction_without_being_declared(string kind, string metric, string unit, Direction better)
    {
        RunRecord start = Start();
        RunRecord record = RunRecorder.Add(start with { Cases = [start.Cases.Single() with { Kind = kind }] }, Id, With(metric, new Unit(unit)));

        record.Cases.Single().Metrics.Single(each => each.Name.Value == metric).Better.ShouldBe(better);
    }

    [Fact]
    public void A_metric_that_changes_its_unit_is_dropped_with_the_reason()
    {
        RunRecord record = RunRecorder.Add(RunRecorder.Add(Start(), Id, With("extra", Unit.Count)), Id, With("extra", Unit.Seconds) with { Index = 2 });

        RunCase item = record.Cases.Single();
        item.Metrics.Count(metric => metric.Name.Value == "extra").ShouldBe(1);
        item.Launches[1].Samples.ShouldNotContain(series => series.Metric.Value == "extra");
        item.Launches[1].Dropped.Single().Reason.ShouldContain("extra came in s");
    }

    private static Launch With(string metric, Unit unit) =>
        Samples.Launch(Side.Head, 1, 1.0) with { Samples = [new SampleSeries(MetricName.WallTime, Unit.Seconds, [1]), new SampleSeries(new MetricName(metric), unit, [1])] };

    private static RunRecord Start() => RunRecorder.Start(
        RunPlanner.Plan(Samples.Suite(Samples.Benchmark()), Design.History, CaseSelection.Everything, 1),
        "run", "0.1.0", DateTimeOffset.UnixEpoch, new EnvironmentFingerprint { Key = new Dictionary<string, string> { ["os"] = "linux" } }, null, null);
}
