using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Histories;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Reporting.Markdown;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Tests.Samples;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Reporting.Tests.Reports;

/// <summary>Reports over what the comparer and the gate really say, not over rows written by hand.</summary>
public sealed class JudgedReportTests
{
    private static readonly CaseId Case = new("decode");

    [Fact]
    public void A_waived_regression_after_slow_drift_shows_both_deltas_the_waiver_and_the_drift()
    {
        Policy policy = Policy.Default with { Waivers = [new Waiver("decode", null, "PERF-212", new DateOnly(2026, 12, 31))] };

        Report report = Judge(policy, Limit(0.0195), head: 0.020);

        ReportRow row = report.Rows.ShouldHaveSingleItem();
        (row.Outcome, row.Waiver?.Reason, report.Verdict, report.Counts.Waived).ShouldBe((Outcome.Waived, "PERF-212", VerdictKind.Passed, 1));
        (row.Launches.Baseline, row.Launches.Head, row.Launches.Confirming).ShouldBe((6, 7, 2));
        row.Anchor!.Run.ShouldBe("run 1");
        row.Anchor.Harm.ShouldBeGreaterThan(row.Harm!.Value);
        row.Series.Count.ShouldBe(12);
        (row.Drift!.IsDrifting, row.Drift.Action).ShouldBe((true, PolicyAction.Warn));
        report.Cases[0].Limits[0].Waiver.ShouldNotBeNull();
        string text = MarkdownReport.Render(report);
        text.ShouldContain("### Waived");
        text.ShouldContain("### Drift on main");
        text.ShouldNotContain("Note: `decode`: the accepted runs drift");
    }

    [Fact]
    public void Drift_fails_the_gate_where_the_policy_says_so_and_the_report_says_which_row()
    {
        Report report = Judge(Policy.Default with { Drift = PolicyAction.Fail }, [], head: 0.0155);

        (report.Verdict, report.Rows[0].Outcome, report.Rows[0].Drift!.Action).ShouldBe((VerdictKind.Failed, Outcome.Unchanged, PolicyAction.Fail));
        MarkdownReport.Render(report).ShouldContain("| blocks | `decode` | `wall_time` | `▁");
    }

    [Theory]
    [InlineData(0.0155)]
    [InlineData(0.020)]
    [InlineData(0.010)]
    public void Whatever_is_judged_can_be_read_back(double head)
    {
        string json = ReportJson.Render(Judge(Policy.Default, Limit(0.0195), head));

        Result<Report> read = ReportJson.Read(json, "report.json");

        read.Diagnostics.ShouldBeEmpty();
        ReportJson.Render(read.Value).ShouldBe(json);
    }

    private static Limit[] Limit(double bound) => [new(MetricName.WallTime, SampleStatistic.P90, LimitComparison.AtMost, new Quantity(bound, Unit.Seconds))];

    /// <summary>Twelve accepted runs that lose 4 % each; the newest six are the window, the first is the anchor.</summary>
    private static Report Judge(Policy policy, Limit[] limits, double head)
    {
        double[] runs = [.. Enumerable.Range(0, 12).Select(run => 0.010 * Math.Pow(1.04, run))];
        MeasuredMetric accepted = new(Rows.WallTime, [.. Enumerable.Range(0, 6).Select(index => Launch($"run {7 + index}", 1, 0.0154 * (1 + (0.002 * index))))])
        {
            Anchor = [Launch("run 1", 1, runs[0])],
            History = [.. runs.Select((value, index) => new HistoryPoint($"run {index + 1}", null, DateTimeOffset.UnixEpoch.AddDays(index), index == 0, [Launch("", 1, value).Values]))],
        };
        MeasuredMetric measured = new(Rows.WallTime, [.. Enumerable.Range(1, 7).Select(index => Launch("head", index, head * (1 + (0.001 * index))))]);
        RunComparison comparison = RunComparer.Compare(
            new SideOfComparison { Source = "6 accepted runs", Cases = [new MeasuredCase { Id = Case, Metrics = [accepted] }] },
            new SideOfComparison { Source = "run head", Cases = [new MeasuredCase { Id = Case, Metrics = [measured], Limits = limits, PlannedLaunches = 5 }] },
            new ComparisonSettings { Design = Design.History, Policy = policy, Day = new DateOnly(2026, 11, 22) });
        return Report.Create(comparison, Gate.Judge(comparison, policy), new ReportContext { Suite = new SuiteName("inference"), Tool = "0.1.0", CreatedAt = DateTimeOffset.UnixEpoch });
    }

    private static LaunchSamples Launch(string run, int index, double value) =>
        new(run, index, [.. Enumerable.Range(0, 20).Select(sample => value * (1 + (0.002 * (sample % 5))))]);
}
