using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Core.Tests.Comparisons;

/// <summary>A limit on a quantile is a statement about a share, decided by a bound and not by a point.</summary>
public sealed class LimitEvidenceTests
{
    private static readonly Limit P99 = Of(SampleStatistic.P99);

    [Fact]
    public void No_sample_beyond_the_limit_holds_from_299_samples_on()
    {
        Check(P99, Launches(3, 100, _ => 0.1)).State.ShouldBe(LimitState.Held);
        Check(P99, Launches(2, 100, _ => 0.1)).ShouldSatisfyAllConditions(
            check => check.State.ShouldBe(LimitState.Undecided),
            check => check.Explanation.ShouldContain("at least 299 samples"));
    }

    [Fact]
    public void A_point_beyond_the_limit_is_not_yet_a_violation()
    {
        // 1.3 % beyond: the observed p99 is over the limit, and so few samples cannot show that the true one is.
        LimitCheck check = Check(P99, Launches(3, 100, index => index % 75 == 0 ? 0.3 : 0.1));

        check.Observed!.Value.ShouldBeGreaterThan(0.2);
        check.State.ShouldBe(LimitState.Undecided);
    }

    [Fact]
    public void Many_samples_beyond_the_limit_violate_it() =>
        Check(P99, Launches(5, 200, index => index % 20 == 0 ? 0.3 : 0.1)).ShouldSatisfyAllConditions(
            check => check.State.ShouldBe(LimitState.Violated),
            check => check.Explanation.ShouldContain("against 1 % allowed"));

    [Fact]
    public void What_only_one_launch_shows_counts_for_less()
    {
        double[][] spread = Launches(5, 200, index => index % 40 == 0 ? 0.3 : 0.1);
        double[][] oneLaunch = [.. Launches(4, 200, _ => 0.1), [.. Enumerable.Range(0, 200).Select(index => index < 25 ? 0.3 : 0.1)]];

        Check(P99, spread).State.ShouldBe(LimitState.Violated);
        Check(P99, oneLaunch).ShouldSatisfyAllConditions(
            check => check.State.ShouldBe(LimitState.Undecided),
            check => check.Explanation.ShouldContain("launches disagree"));
    }

    [Theory]
    [InlineData(0.1, LimitState.Held)]
    [InlineData(0.3, LimitState.Violated)]
    public void A_median_needs_few_samples(double value, LimitState expected) =>
        Check(Of(SampleStatistic.Median), Launches(5, 1, _ => value)).State.ShouldBe(expected);

    [Fact]
    public void A_lower_limit_counts_what_lies_below()
    {
        Limit atLeast = new(MetricName.WallTime, SampleStatistic.Median, LimitComparison.AtLeast, new Quantity(0.2, Unit.Seconds));

        Check(atLeast, Launches(5, 10, _ => 0.3)).State.ShouldBe(LimitState.Held);
        Check(atLeast, Launches(5, 10, _ => 0.1)).State.ShouldBe(LimitState.Violated);
    }

    [Fact]
    public void A_mean_is_bounded_over_launches()
    {
        Check(Of(SampleStatistic.Mean), Launches(4, 10, index => 0.1 + (index * 0.001))).State.ShouldBe(LimitState.Held);
        Check(Of(SampleStatistic.Mean), [[0.1], [0.31], [0.12], [0.29]]).State.ShouldBe(LimitState.Undecided);
        Check(Of(SampleStatistic.Mean), [[0.3, 0.3]]).State.ShouldBe(LimitState.Undecided);
    }

    [Fact]
    public void One_sample_beyond_violates_a_limit_on_the_maximum() =>
        Check(Of(SampleStatistic.Max), Launches(3, 10, index => index == 7 ? 0.3 : 0.1)).State.ShouldBe(LimitState.Violated);

    [Fact]
    public void A_limit_on_what_was_not_measured_is_undecided() => Check(P99, []).State.ShouldBe(LimitState.Undecided);

    [Fact]
    public void A_waiver_turns_a_violation_into_a_warning()
    {
        Policy policy = Policy.Default with { Waivers = [new Waiver("parse", null, "agreed", null)] };
        MeasuredCase item = TwoSides.Measured(Launches(5, 20, _ => 0.3), "h") with { Limits = [Of(SampleStatistic.Median)] };

        RunComparison comparison = RunComparer.Compare(TwoSides.Side(item with { Limits = [] }), TwoSides.Side(item), Samples.Settings(policy: policy));

        comparison.Cases.Single().Limits.Single().Waiver!.Reason.ShouldBe("agreed");
        Gate.Judge(comparison, policy).ExitCode.ShouldBe(ExitCode.Passed);
    }

    private static Limit Of(SampleStatistic statistic) => new(MetricName.WallTime, statistic, LimitComparison.AtMost, new Quantity(0.2, Unit.Seconds));

    private static double[][] Launches(int launches, int samples, Func<int, double> value) =>
        [.. Enumerable.Range(0, launches).Select(launch => Enumerable.Range(0, samples).Select(index => value((launch * samples) + index)).ToArray())];

    private static LimitCheck Check(Limit limit, double[][] launches)
    {
        MeasuredCase item = TwoSides.Measured(launches, "h") with { Limits = [limit] };
        return RunComparer.Compare(TwoSides.Side([]), TwoSides.Side(item), Samples.Settings()).Cases.Single().Limits.Single();
    }
}
