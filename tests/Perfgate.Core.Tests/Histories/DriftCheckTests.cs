using Perfgate.Histories;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Histories;

public sealed class DriftCheckTests
{
    private static readonly double[] Wobble = [0, 0.004, -0.003, 0.002, -0.004, 0.001, 0.003, -0.002, 0.004, -0.001];

    [Fact]
    public void Many_small_losses_are_a_drift()
    {
        Drift drift = Check(run => Math.Pow(1.01, run))!;

        drift.IsDrifting.ShouldBeTrue();
        drift.PerRun!.Value.Fraction.ShouldBe(0.01, 0.001);
        drift.P!.Value.ShouldBeLessThan(0.01);
        drift.SinceAnchor!.Value.Fraction.ShouldBeGreaterThan(0.05);
        drift.Explanation.ShouldContain("along the last");
    }

    [Fact]
    public void A_steady_series_is_none() => Check(_ => 1)!.IsDrifting.ShouldBeFalse();

    [Fact]
    public void One_bad_run_is_none() => Check(run => run == 15 ? 1.6 : 1)!.IsDrifting.ShouldBeFalse();

    [Fact]
    public void Getting_faster_is_none() => Check(run => Math.Pow(0.99, run))!.IsDrifting.ShouldBeFalse();

    [Fact]
    public void Less_throughput_drifts_as_more_time_does() => Check(run => Math.Pow(0.99, run), Direction.Higher)!.ShouldSatisfyAllConditions(
        drift => drift.IsDrifting.ShouldBeTrue(),
        drift => drift.PerRun!.Value.Fraction.ShouldBe(0.01, 0.001));

    [Fact]
    public void A_step_long_ago_is_still_held_against_the_anchor() => Check(run => run < 4 ? 1 : 1.12)!.ShouldSatisfyAllConditions(
        drift => drift.IsDrifting.ShouldBeTrue(),
        drift => drift.Explanation.ShouldContain("against the anchor"));

    [Fact]
    public void What_lies_before_the_anchor_was_acknowledged()
    {
        HistoryPoint[] stepped = [.. Enumerable.Range(0, 20).Select(run => Point(run, run < 10 ? 1 : 1.3, isAnchor: run == 10))];

        DriftCheck.Of(stepped, SampleStatistic.Median, Direction.Lower)!.ShouldSatisfyAllConditions(drift => drift.IsDrifting.ShouldBeFalse(), drift => drift.Runs.ShouldBe(10));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Too_few_runs_say_nothing(int runs) => Check(_ => 1, runs: runs).ShouldBeNull();

    [Fact]
    public void Zeros_have_no_logarithm_and_no_drift() => Check(_ => 0).ShouldBeNull();

    [Fact]
    public void All_equal_runs_have_no_drift_and_no_exception() =>
        DriftCheck.Of([.. Enumerable.Range(0, 12).Select(run => Point(run, 1))], SampleStatistic.Median, Direction.Lower)!.IsDrifting.ShouldBeFalse();

    private static Drift? Check(Func<int, double> level, Direction better = Direction.Lower, int runs = 20) => DriftCheck.Of(
        [.. Enumerable.Range(0, runs).Select(run => Point(run, level(run) * (1 + Wobble[run % Wobble.Length])))], SampleStatistic.Median, better);

    private static HistoryPoint Point(int run, double value, bool? isAnchor = null) => new(
        $"r{run}", null, DateTimeOffset.UnixEpoch.AddDays(run), isAnchor ?? run == 0, (IReadOnlyList<IReadOnlyList<double>>)[[value, value], [value]]);
}
