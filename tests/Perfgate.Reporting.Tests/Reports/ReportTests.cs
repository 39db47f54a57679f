using Perfgate.Comparisons;
using Perfgate.Environments;
using Perfgate.Histories;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Tests.Samples;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Reporting.Tests.Reports;

public sealed class ReportTests
{
    [Fact]
    public void A_row_carries_what_the_policy_made_of_it()
    {
        Report report = SampleReports.Failed();

        report.Rows.Single(row => row.Metric == "throughput").Action.ShouldBe(PolicyAction.Warn);
        report.Rows.Single(row => row.Outcome == Outcome.Missing).Action.ShouldBe(PolicyAction.Fail);
        report.Rows.Single(row => row.Outcome == Outcome.Unchanged).Action.ShouldBeNull();
    }

    [Fact]
    public void Drift_carries_what_the_policy_made_of_it()
    {
        Report report = CompleteReport.Create();

        report.Rows.Single(row => row.Case == "embed/dim=1024").Drift!.Action.ShouldBe(PolicyAction.Warn);
        report.Rows.Single(row => row.Case == "embed/dim=1024").Action.ShouldBeNull();
    }

    [Fact]
    public void A_long_series_keeps_its_newest_runs()
    {
        ComparisonRow row = Rows.Decided("a", Rows.WallTime, Outcome.Unchanged, 1, 1) with { Series = [.. Enumerable.Range(1, 211).Select(run => (double)run)] };

        IReadOnlyList<double> series = SampleReports.Create([new CaseComparison { Case = row.Case, Rows = [row] }], new Verdict(VerdictKind.Passed, ExitCode.Passed, "", [])).Rows[0].Series;

        (series.Count, series[0], series[^1]).ShouldBe((100, 112, 211));
    }

    [Fact]
    public void A_run_record_gives_the_context_it_knows()
    {
        RunRecord run = Run();

        ReportContext context = ReportContext.Of(run, DateTimeOffset.UnixEpoch.AddHours(1));

        (context.RunId, context.Suite, context.Seed, context.LaunchesPerSide).ShouldBe((run.Id, run.Suite, 7UL, null));
        context.Environment.ShouldBeSameAs(run.Environment);
    }

    [Fact]
    public void Launches_that_confirm_are_not_counted_as_planned()
    {
        RunCase confirmed = new()
        {
            Id = new CaseId("parse"),
            Benchmark = new BenchmarkName("parse"),
            Kind = "command",
            Definition = "d",
            Metrics = [],
            PlannedLaunches = 5,
            Launches = [new Launch { Side = Side.Head, Index = 8, Status = LaunchStatus.Measured, StartedAt = DateTimeOffset.UnixEpoch, Seconds = 1 }],
        };

        ReportContext.Of(Run(confirmed), DateTimeOffset.UnixEpoch).LaunchesPerSide.ShouldBe(5);
    }

    [Fact]
    public void No_number_that_is_not_finite_gets_into_the_document()
    {
        ComparisonRow row = Rows.Decided("a", Rows.WallTime, Outcome.Regressed, 1, 2) with
        {
            Baseline = double.NaN,
            Head = double.PositiveInfinity,
            Change = new Ratio(double.PositiveInfinity),
            Interval = new RatioInterval(new Ratio(double.NegativeInfinity), new Ratio(1)),
            Noise = new Ratio(double.PositiveInfinity),
            Classical = new ClassicalEvidence { ZScore = double.PositiveInfinity, ZScoreP = double.NaN, ControlLimits = new(double.NegativeInfinity, 1, double.PositiveInfinity) },
            Anchor = new AnchorChange("r", null, double.NaN, new Ratio(0), new Ratio(0)),
            Series = [1, double.NaN, 2],
            Drift = new Drift { Runs = 6, Rise = new Ratio(double.PositiveInfinity), P = double.NaN, IsDrifting = false, Explanation = "" },
        };

        ReportRow made = SampleReports.Create([new CaseComparison { Case = row.Case, Rows = [row] }], new Verdict(VerdictKind.Passed, ExitCode.Passed, "", [])).Rows[0];

        (made.Baseline, made.Head, made.Change, made.Interval).ShouldBe((null, null, null, null));
        (made.Noise, made.Anchor, made.Series.Count, made.Drift!.Rise, made.Drift.P).ShouldBe((null, null, 0, null, null));
        (made.Classical!.ZScore, made.Classical.ZScoreP, made.Classical.ControlLimits).ShouldBe((null, null, null));
    }

    [Fact]
    public void Long_text_is_cut_and_broken_text_mended_so_that_the_document_can_be_read_back()
    {
        Report report = SampleReports.Create([], new Verdict(VerdictKind.Passed, ExitCode.Passed, "\ud800" + new string('x', 10_000), []));

        report.Sentence.Length.ShouldBeLessThanOrEqualTo(4096);
        report.Sentence.ShouldStartWith("\uFFFDx");
        ReportJson.Read(ReportJson.Render(report), "report.json").Succeeded.ShouldBeTrue();
    }

    private static RunRecord Run(params RunCase[] cases) => new()
    {
        Id = "20261122T024500Z-3f9a1c",
        Suite = new SuiteName("inference"),
        Design = Design.History,
        State = RunState.Complete,
        Tool = "0.1.0",
        StartedAt = DateTimeOffset.UnixEpoch,
        Seed = 7,
        Environment = new EnvironmentFingerprint { Key = new Dictionary<string, string> { ["os"] = "linux" } },
        Policy = Policy.Default,
        Cases = cases,
    };
}
