using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Comparisons;

public sealed class RowOutcomeTests
{
    private static readonly double[] Quiet = [1.00, 1.01, 0.99, 1.005, 0.995];

    private static readonly Metric Errors = new() { Name = new MetricName("error_ratio"), Unit = Unit.Fraction, Better = Direction.Lower };

    [Theory]
    [InlineData(Design.SideBySide)]
    [InlineData(Design.History)]
    public void Twenty_percent_slower_in_every_launch_blocks(Design design)
    {
        ComparisonRow row = TwoSides.Compare(Quiet, [.. Quiet.Select(value => value * 1.2)], design);

        row.Outcome.ShouldBe(Outcome.Regressed);
        row.Blocks.ShouldBeTrue();
        row.Harm!.Value.Fraction.ShouldBe(0.2, 1e-9);
        row.Change!.Value.Fraction.ShouldBe(0.2, 1e-9);
        row.Interval!.Lower.ShouldBeLessThan(row.Change.Value);
        row.Interval.Upper.ShouldBeGreaterThan(row.Change.Value);
        row.P!.Value.ShouldBeLessThan(0.001);
    }

    [Fact]
    public void Twelve_percent_slower_warns() =>
        TwoSides.Compare(Quiet, [.. Quiet.Select(value => value * 1.12)]).ShouldSatisfyAllConditions(
            row => row.Outcome.ShouldBe(Outcome.Regressed),
            row => row.Blocks.ShouldBeFalse());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_baseline_of_a_single_run_is_a_doubt_where_the_row_decides(bool gated) =>
        TwoSides.Compare(Quiet, Quiet, Design.History, Samples.WallTime with { Gated = gated }).Warnings
            .Any(warning => warning.StartsWith("the baseline holds a single run", StringComparison.Ordinal)).ShouldBe(gated);

    [Fact]
    public void Equal_sides_are_unchanged() => TwoSides.Compare(Quiet, Quiet).Outcome.ShouldBe(Outcome.Unchanged);

    [Fact]
    public void Twenty_percent_faster_is_improved() =>
        TwoSides.Compare(Quiet, [.. Quiet.Select(value => value / 1.2)]).Outcome.ShouldBe(Outcome.Improved);

    [Fact]
    public void Less_throughput_is_harm_and_the_change_keeps_its_sign()
    {
        ComparisonRow row = TwoSides.Compare(Quiet, [.. Quiet.Select(value => value * 0.8)], metric: Samples.Throughput);

        row.Outcome.ShouldBe(Outcome.Regressed);
        row.Blocks.ShouldBeTrue();
        row.Harm!.Value.Fraction.ShouldBe(0.2, 1e-9);
        row.Change!.Value.Fraction.ShouldBe(-0.2, 1e-9);
    }

    [Fact]
    public void More_throughput_is_improved() =>
        TwoSides.Compare(Quiet, [.. Quiet.Select(value => value * 1.25)], metric: Samples.Throughput).Outcome.ShouldBe(Outcome.Improved);

    [Fact]
    public void One_slow_launch_out_of_five_never_blocks() =>
        TwoSides.Compare(Quiet, [1, 1.01, 9, 1, 0.99]).Outcome.ShouldNotBe(Outcome.Regressed);

    [Fact]
    public void Wild_launches_are_inconclusive_and_the_row_says_what_is_lacking()
    {
        ComparisonRow row = TwoSides.Compare([1, 2, 1.2, 1.9, 1], [1.9, 1.1, 2.1, 1.2, 1.8]);

        row.Outcome.ShouldBe(Outcome.Inconclusive);
        row.Explanation.ShouldContain("some pair is not worse");
    }

    [Fact]
    public void Pooled_samples_of_one_launch_decide_nothing()
    {
        double[] many = [.. Enumerable.Range(0, 1000).Select(index => 1 + index % 7 * 0.001)];

        ComparisonRow row = TwoSides.Compare([many], [[.. many.Select(value => value * 1.5)]], Design.History);

        row.Outcome.ShouldBe(Outcome.Inconclusive);
        row.Explanation.ShouldContain("too few launches");
    }

    [Fact]
    public void A_change_below_the_absolute_floor_is_unchanged()
    {
        Metric metric = Samples.WallTime with { Floor = 0.005 };
        double[] fast = [0.010, 0.0101, 0.0099, 0.010, 0.010];

        TwoSides.Compare(fast, [.. fast.Select(value => value * 1.2)], metric: metric).Outcome.ShouldBe(Outcome.Unchanged);
    }

    [Fact]
    public void A_percentile_without_enough_samples_is_inconclusive()
    {
        ComparisonRow row = TwoSides.Compare(Quiet, Quiet, metric: Samples.WallTime with { Statistic = SampleStatistic.P99 });

        row.Outcome.ShouldBe(Outcome.Inconclusive);
        row.Explanation.ShouldContain("459");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.001)]
    public void Work_that_takes_no_time_is_a_broken_timer_and_never_an_improvement(double time)
    {
        TwoSides.Compare(Quiet, [1, 1, time, 1, 1]).Outcome.ShouldBe(Outcome.Invalid);
        TwoSides.Compare(Quiet, [time, time, time, time, time]).Outcome.ShouldBe(Outcome.Invalid);
        TwoSides.Compare([time, time, time], [time, time, time]).Outcome.ShouldBe(Outcome.Invalid);
    }

    [Fact]
    public void CPU_time_may_be_zero_ticks() =>
        TwoSides.Compare([0, 0, 0], [0, 0, 0], metric: Samples.WallTime with { Name = MetricName.SystemTime }).Outcome.ShouldBe(Outcome.Unchanged);

    [Fact]
    public void Zero_against_zero_is_unchanged() => TwoSides.Compare([0, 0, 0], [0, 0, 0], metric: Errors).Outcome.ShouldBe(Outcome.Unchanged);

    [Fact]
    public void Something_against_zero_has_no_relative_change()
    {
        ComparisonRow row = TwoSides.Compare([0, 0, 0], [1, 1, 1], metric: Errors);

        row.Outcome.ShouldBe(Outcome.Inconclusive);
        row.Change.ShouldBeNull();
        row.Explanation.ShouldContain("hard limit");
    }

    [Fact]
    public void Negative_values_are_compared_relative_to_the_baseline() =>
        TwoSides.Compare([-1, -1, -1, -1], [-0.5, -0.5, -0.5, -0.5], metric: Errors).Outcome.ShouldBe(Outcome.Regressed);

    [Fact]
    public void Units_that_differ_are_incomparable()
    {
        SideOfComparison baseline = TwoSides.Side([[1], [1]], "b", Samples.WallTime with { Unit = Unit.Bytes });
        RunComparer.Compare(baseline, TwoSides.Side([[1], [1]], "h"), Samples.Settings(Design.History))
            .Rows.Single().Outcome.ShouldBe(Outcome.Incomparable);
    }

    [Fact]
    public void Runs_that_scatter_widen_the_interval_against_history()
    {
        MeasuredMetric Metric(params (string Run, double Level)[] runs) => new(
            Samples.WallTime,
            [.. runs.SelectMany(run => Quiet.Select((value, index) => new LaunchSamples(run.Run, index + 1, [value * run.Level])))]);
        SideOfComparison steady = TwoSides.Side(new MeasuredCase { Id = TwoSides.Id, Metrics = [Metric(("1", 1), ("2", 1), ("3", 1))] });
        SideOfComparison scattered = TwoSides.Side(new MeasuredCase { Id = TwoSides.Id, Metrics = [Metric(("1", 0.8), ("2", 1), ("3", 1.25))] });
        SideOfComparison head = TwoSides.Side([.. Quiet.Select(value => new[] { value * 1.2 })], "h");

        RunComparer.Compare(steady, head, Samples.Settings(Design.History)).Rows.Single().Outcome.ShouldBe(Outcome.Regressed);
        RunComparer.Compare(scattered, head, Samples.Settings(Design.History)).Rows.Single().Outcome.ShouldBe(Outcome.Inconclusive);
    }

    [Fact]
    public void A_change_below_the_floor_says_that_the_floor_is_why()
    {
        ComparisonRow row = TwoSides.Compare([1, 1.05, 0.96], [1.7, 1.8, 1.75], Design.History, Samples.WallTime with { Floor = 0.76 });

        row.Outcome.ShouldBe(Outcome.Inconclusive);
        row.Explanation.ShouldContain("below the absolute floor of");
        row.IsSuspect.ShouldBeTrue();
    }

    [Fact]
    public void What_more_launches_would_settle_is_said_with_their_number() =>
        TwoSides.Compare([1, 1.05, 0.96], [0.95, 1.25, 1.04]).Explanation.ShouldMatch("about [0-9]+ pairs would settle it at this noise");

    [Fact]
    public void A_direction_that_differs_is_incomparable_and_never_improved()
    {
        MeasuredCase faster = TwoSides.Measured([[1], [1], [1]], "b"), slower = TwoSides.Measured([[2], [2], [2]], "h", Samples.WallTime with { Better = Direction.Higher });

        ComparisonRow row = RunComparer.Compare(TwoSides.Side(faster), TwoSides.Side(slower), Samples.Settings()).Rows.Single();

        row.Outcome.ShouldBe(Outcome.Incomparable);
        row.Change.ShouldBeNull();
        row.Explanation.ShouldContain("for the baseline lower is better");
    }

    [Fact]
    public void Units_that_differ_have_no_difference_to_show() =>
        RunComparer.Compare(
            TwoSides.Side(TwoSides.Measured([[1], [1]], "b")),
            TwoSides.Side(TwoSides.Measured([[2], [2]], "h", Samples.WallTime with { Unit = Unit.Bytes })),
            Samples.Settings()).Rows.Single().ShouldSatisfyAllConditions(row => row.Outcome.ShouldBe(Outcome.Incomparable), row => row.Baseline.ShouldBeNull(), row => row.Harm.ShouldBeNull());

    [Fact]
    public void A_metric_that_only_the_baseline_has_is_missing()
    {
        MeasuredCase both = TwoSides.Measured([[1], [1], [1]], "b");
        MeasuredMetric tokens = new(Samples.Throughput, [new LaunchSamples("b", 1, [5]), new LaunchSamples("b", 2, [5])]);

        RunComparison comparison = RunComparer.Compare(TwoSides.Side(both with { Metrics = [.. both.Metrics, tokens] }), TwoSides.Side(TwoSides.Measured([[1], [1], [1]], "h")), Samples.Settings());

        comparison.Rows.Single(row => row.Metric.Name == Samples.Throughput.Name).Outcome.ShouldBe(Outcome.Missing);
    }

    [Fact]
    public void A_wide_gap_between_the_thresholds_does_not_keep_warnings_back()
    {
        Metric metric = Samples.WallTime with { Thresholds = new Perfgate.Policies.Thresholds(Ratio.FromPercent(10), Ratio.FromPercent(50)) };

        TwoSides.Compare([1, 1.002, 0.998, 1.001, 0.999], [1.14, 1.141, 1.139, 1.14, 1.142], metric: metric).ShouldSatisfyAllConditions(
            row => row.Outcome.ShouldBe(Outcome.Regressed),
            row => row.Blocks.ShouldBeFalse());
    }
}
