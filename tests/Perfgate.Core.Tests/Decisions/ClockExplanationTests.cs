using Perfgate.Comparisons;
using Perfgate.Core.Tests.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Core.Tests.Decisions;

public sealed class ClockExplanationTests
{
    [Fact]
    public void A_loss_of_time_without_a_loss_of_cycles_at_a_lower_clock_is_the_clocks()
    {
        ComparisonRow row = KernelSides.Row(KernelSides.Of(0.001, 1.98e9), KernelSides.Of(0.001 * 1.98 / 1.41 * 1.003, 1.41e9));

        row.Outcome.ShouldBe(Outcome.Inconclusive);
        (row.Blocks, row.IsSuspect).ShouldBe((false, false));
        row.Explanation.ShouldEndWith(", but the SM ran at 1.410 GHz against the baseline's 1.980 GHz; in cycles the change is +0.3 %");
    }

    [Fact]
    public void A_rate_taken_from_the_time_is_explained_with_it()
    {
        Metric bandwidth = new() { Name = MetricName.Bandwidth, Unit = new Unit("B/s"), Better = Direction.Higher };
        MeasuredCase Side(double rate, double hertz) => KernelSides.Of(1 / rate, hertz) with
        {
            Metrics = [.. KernelSides.Of(rate, metric: bandwidth).Metrics, .. KernelSides.Of(1 / rate, hertz).Metrics.Skip(1)],
        };

        KernelSides.Row(Side(1e12, 1.98e9), Side(0.7e12, 1.386e9)).Outcome.ShouldBe(Outcome.Inconclusive);
    }

    [Theory]
    [InlineData(0.0013, 1.98e9)] // cycles rose as the time did
    [InlineData(0.0015, 1.75e9)] // in part the clock, in cycles still beyond the threshold
    public void A_loss_of_cycles_is_a_loss(double head, double hertz) =>
        KernelSides.Row(KernelSides.Of(0.001, 1.98e9), KernelSides.Of(head, hertz)).Outcome.ShouldBe(Outcome.Regressed);

    [Fact]
    public void Equal_cycles_at_an_equal_clock_contradict_the_time_and_explain_nothing()
    {
        MeasuredCase head = KernelSides.Of(0.0013, 1.98e9);
        MeasuredCase contradictory = head with { Metrics = [head.Metrics[0], .. KernelSides.Of(0.001, 1.98e9).Metrics.Skip(1)] };

        KernelSides.Row(KernelSides.Of(0.001, 1.98e9), contradictory).Outcome.ShouldBe(Outcome.Regressed);
    }

    [Fact]
    public void A_launch_without_a_clock_leaves_nothing_to_explain_with()
    {
        MeasuredCase head = KernelSides.Of(0.0014, 1.41e9);
        MeasuredCase partly = head with { Metrics = [.. head.Metrics.Select(metric => metric.Metric.Name == MetricName.SmClock ? metric with { Launches = [.. metric.Launches.Skip(1)] } : metric)] };

        KernelSides.Row(KernelSides.Of(0.001, 1.98e9), partly).Outcome.ShouldBe(Outcome.Regressed);
    }

    [Fact]
    public void Host_time_does_not_hang_on_the_SM_clock()
    {
        Metric enqueue = new() { Name = MetricName.HostEnqueue, Unit = Unit.Seconds, Better = Direction.Lower };

        KernelSides.Row(KernelSides.Of(0.001, 1.98e9, metric: enqueue), KernelSides.Of(0.0014, 1.41e9, metric: enqueue)).Outcome.ShouldBe(Outcome.Regressed);
    }

    [Fact]
    public void More_cycles_at_a_higher_clock_are_a_warning()
    {
        ComparisonRow row = KernelSides.Row(KernelSides.Of(0.001, 1.75e9), KernelSides.Of(0.001, 1.98e9));

        row.Outcome.ShouldBe(Outcome.Unchanged);
        row.HiddenByClock.ShouldBeNull();
        row.Warnings.ShouldContain("in cycles the change is +13.1 %, more than the time shows: the SM ran at 1.980 GHz against the baseline's 1.750 GHz");
    }

    [Fact]
    public void A_loss_beyond_the_block_threshold_that_a_faster_clock_hides_is_a_finding()
    {
        RunComparison found = RunComparer.Compare(TwoSides.Side([KernelSides.Of(0.001, 1.41e9)]), TwoSides.Side([KernelSides.Of(0.001, 1.98e9)]), Samples.Settings(Design.SideBySide, Policy.Default));

        found.Cases[0].Rows[0].Outcome.ShouldBe(Outcome.Unchanged);
        Finding finding = Gate.Judge(found, Policy.Default).Findings.Single();
        (finding.Topic, finding.Action).ShouldBe((FindingTopic.Clock, PolicyAction.Warn));
        finding.Sentence.ShouldBe("a faster clock may hide a loss: in cycles the change is +40.4 %, more than the time shows: the SM ran at 1.980 GHz against the baseline's 1.410 GHz");
    }
}
