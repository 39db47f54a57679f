using Perfgate.Comparisons;
using Perfgate.Environments;
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
        };

        ReportRow made = SampleReports.Create([new CaseComparison { Case = row.Case, Rows = [row] }], new Verdict(VerdictKind.Passed, ExitCode.Passed, "", [])).Rows[0];

        (made.Baseline, made.Head, made.Change, made.Interval).ShouldBe((null, null, null, null));
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
