using Perfgate.Core.Tests.Calibrations;
using Perfgate.Histories;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Histories;

public sealed class RowHistoryTests
{
    [Fact]
    public void A_step_is_found_between_the_commits_where_it_happened()
    {
        RowHistory history = Of(Noisy(24, index => index < 14 ? 0.1 : 0.112));

        LevelChange change = history.Changes.ShouldHaveSingleItem();
        change.Index.ShouldBe(14);
        change.Change.Fraction.ShouldBe(0.12, 0.02);
        change.Harm.ShouldBe(change.Change);
        (change.LastBefore.Commit!.Sha, change.FirstAfter.Commit!.Sha).ShouldBe(("c13", "c14"));
        history.Chart!.Limits.Excludes(history.Runs[^1].Value).ShouldBeTrue();
        history.Chart.Signals.ShouldContain(signal => signal.Index == 14 && signal.Rule == RunRule.OneBeyondThreeSigma && signal.IsAbove);
        history.Chart.Ewma[^1].Signals.ShouldBeTrue();
        history.Chart.Cusum[^1].Signals.ShouldBeTrue();
        history.SinceAnchor!.Value.Fraction.ShouldBe(0.12, 0.04);
    }

    [Fact]
    public void A_step_of_a_throughput_downwards_is_harm()
    {
        LevelChange change = Of(Noisy(24, index => index < 14 ? 100 : 88), Direction.Higher).Changes.ShouldHaveSingleItem();
        change.Change.Fraction.ShouldBeLessThan(0);
        change.Harm.Fraction.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Drift_is_found_although_no_run_stands_out()
    {
        RowHistory history = Of(Noisy(20, index => 0.1 * Math.Pow(1.01, index)));

        history.Drift.ShouldNotBeNull().IsDrifting.ShouldBeTrue();
        history.OverWindow.ShouldNotBeNull().Fraction.ShouldBe(Math.Pow(1.01, 9) - 1, 0.03);
        history.Chart!.Jumps.ShouldBeEmpty();
    }

    [Fact]
    public void One_bad_run_at_the_end_is_beyond_the_limits_and_no_change_point()
    {
        RowHistory history = Of(Noisy(20, index => index == 19 ? 0.14 : 0.1));

        history.Chart!.Limits.Excludes(history.Runs[^1].Value).ShouldBeTrue();
        history.Chart.Jumps.ShouldContain(19);
        history.Changes.ShouldBeEmpty();
        history.Drift!.IsDrifting.ShouldBeFalse();
    }

    [Fact]
    public void One_bad_run_in_the_reference_does_not_widen_the_limits()
    {
        HistoryChart chart = Of(Noisy(24, index => index == 6 ? 0.14 : 0.1)).Chart!;

        chart.LeftOut.ShouldBe([6]);
        chart.Deviation.ShouldNotBeNull().ShouldBeLessThan(0.02);
    }

    [Fact]
    public void Unchanged_series_cross_their_limits_about_as_rarely_as_three_sigma_promises()
    {
        int judged = 0, beyond = 0;
        for (ulong seed = 1; seed <= 200; seed++)
        {
            RowHistory history = Of(Noisy(16, _ => 0.1, seed: seed));
            judged += history.Runs.Count - history.Chart!.FirstJudged;
            beyond += history.Runs.Skip(history.Chart.FirstJudged).Count(run => history.Chart.Limits.Excludes(run.Value));
        }
        // Nominal 0.27 %; three deviations of eight runs would be crossed by more than 2 %.
        ((double)beyond / judged).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Limits_start_at_an_anchor_that_somebody_moved()
    {
        HistoryChart chart = Of(Noisy(24, index => index < 10 ? 0.1 : 0.2, anchor: 10)).Chart!;
        chart.ReferenceStart.ShouldBe(10);
        chart.Limits.Centre.ShouldBe(0.2, 0.01);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Few_runs_are_shown_with_what_is_missing(int runs)
    {
        RowHistory history = Of(Noisy(runs, _ => 0.1));

        history.Runs.Count.ShouldBe(runs);
        history.Chart.ShouldBeNull();
        history.Drift.ShouldBeNull();
        history.Missing.Count.ShouldBe(3);
        history.Missing[0].ShouldEndWith(runs == 1 ? "there is 1" : $"there are {runs}");
    }

    [Fact]
    public void Equal_and_zero_values_are_a_history_too()
    {
        Of(Noisy(12, _ => 0, noise: 0)).Chart!.Limits.ShouldBe(new ControlLimits(0, 0, 0));
        Of(Noisy(12, _ => 5, noise: 0)).Chart!.Signals.ShouldBeEmpty();
        Of(Noisy(12, index => index - 6, noise: 0)).SinceAnchor.ShouldNotBeNull();
    }

    private static RowHistory Of(HistoryPoint[] points, Direction better = Direction.Lower) =>
        RowHistories.Of(new CaseId("parse"), MetricName.WallTime, Unit.Seconds, better, SampleStatistic.Median, points, Math.Min(10, points.Length));

    private static HistoryPoint[] Noisy(int runs, Func<int, double> level, int anchor = 0, double noise = 0.01, ulong seed = 21)
    {
        NoisyRuns random = new(seed);
        return
        [
            .. Enumerable.Range(0, runs).Select(index => new HistoryPoint(
                $"r{index}",
                new CommitInfo($"c{index}", "main", false),
                DateTimeOffset.UnixEpoch.AddDays(index),
                index == anchor,
                [.. Enumerable.Range(0, 3).Select(_ => (IReadOnlyList<double>)[level(index) * Math.Exp(noise * random.Normal())])])),
        ];
    }
}
