using System.Text;
using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Reporting.Markdown;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Tests.Samples;
using Perfgate.Suites;
using Perfgate.TestKit;
using Perfgate.Verdicts;

namespace Perfgate.Reporting.Tests.Markdown;

public sealed class MarkdownReportTests
{
    private const string Marker = "<!-- perfgate report@1 suite=inference -->\n";

    [Fact]
    public void A_reason_that_many_cases_share_is_one_row_of_the_table()
    {
        Report report = SampleReports.Failed();
        ReportRow skipped = report.Rows[0] with { Outcome = Outcome.Skipped, Explanation = "there is no device", Waiver = null };

        string text = MarkdownReport.Render(report with { Rows = [.. Enumerable.Range(0, 34).Select(index => skipped with { Case = $"case{index}" })] });

        string row = text[text.IndexOf("### Not decided", StringComparison.Ordinal)..text.IndexOf("What to do next", StringComparison.Ordinal)].Split('\n').Where(line => line.EndsWith("there is no device |", StringComparison.Ordinal)).ShouldHaveSingleItem();
        row.ShouldContain("| `case0`, `case1`, `case2` and 31 more |");
    }

    [Fact]
    public void A_passed_run_renders_as_its_golden_file() => Golden(SampleReports.Passed(), "passed");

    [Fact]
    public void A_failed_run_with_spans_renders_as_its_golden_file() => Golden(SampleReports.Failed(), "failed");

    [Fact]
    public void An_inconclusive_run_renders_as_its_golden_file() => Golden(SampleReports.Inconclusive(), "inconclusive");

    [Fact]
    public void A_run_that_left_out_what_did_not_change_renders_as_its_golden_file() => Golden(SampleReports.OnlyChanged(), "only-changed");

    [Fact]
    public void Hostile_names_render_as_their_golden_file() => Golden(SampleReports.Hostile(), "hostile");

    [Fact]
    public void Five_thousand_rows_render_as_their_golden_file() => Golden(SampleReports.Huge(5000, Outcome.Improved), "huge");

    [Fact]
    public void A_run_with_every_part_renders_as_its_golden_file() => Golden(CompleteReport.Create(), "complete");

    [Fact]
    public void A_loss_is_shown_against_the_window_and_against_the_fixed_anchor()
    {
        string row = Line(CompleteReport.Create(), "| blocks | `decode/batch=8` | `wall_time`");

        row.ShouldContain("**+18.2\u00A0% (worse)**");
        row.ShouldContain("| +31.0\u00A0% (worse) |");
    }

    [Fact]
    public void No_second_delta_is_shown_where_the_anchor_is_what_the_row_is_compared_with()
    {
        Report report = CompleteReport.Create();
        ReportRow[] rows = [.. report.Rows.Select(row => row with { Anchor = row.Anchor is null ? null : row.Anchor with { Value = row.Baseline!.Value } })];

        MarkdownReport.Render(report with { Rows = rows }).ShouldNotContain("Since anchor");
    }

    [Fact]
    public void Launches_that_confirmed_are_told_apart() =>
        Line(CompleteReport.Create(), "| blocks | `decode/batch=8` | `wall_time`").ShouldContain("10\u00A0vs\u00A05 +\u00A03\u00A0confirming");

    [Fact]
    public void A_waived_regression_is_shown_with_its_reason_and_its_end()
    {
        string text = MarkdownReport.Render(CompleteReport.Create());

        text.ShouldContain("### Waived");
        text.ShouldContain("sharding lands in January (PERF-212). | until 2027-01-31 |");
        text.ShouldContain("| violated, waived | `tokenize/size=4k`");
    }

    [Fact]
    public void Drift_is_shown_once_and_not_as_a_note_too()
    {
        string text = MarkdownReport.Render(CompleteReport.Create());

        text.ShouldContain("### Drift on main");
        text.Split("along the last 12 accepted runs").Length.ShouldBe(2);
    }

    [Fact]
    public void Drift_of_a_metric_that_also_has_a_limit_is_not_taken_for_the_limit()
    {
        Report report = CompleteReport.Create();
        Report limited = report with { Cases = [.. report.Cases.Select(item => item with { Limits = [.. report.Cases[0].Limits.Select(limit => limit with { Metric = "wall_time" })] })] };

        ReportText.Lines(limited).ShouldContain(line => line.StartsWith("note          embed/dim=1024: the accepted runs drift", StringComparison.Ordinal));
    }

    [Fact]
    public void Harm_cannot_be_misread_whichever_direction_is_better()
    {
        string text = MarkdownReport.Render(SampleReports.Failed());

        text.ShouldContain("+18.2\u00A0% (worse)");
        text.ShouldContain("-13.0\u00A0% (worse)");
        text.ShouldContain("-17.2\u00A0% (better)");
    }

    [Fact]
    public void A_failing_row_is_followed_by_the_span_that_grew_most()
    {
        string[] lines = MarkdownReport.Render(SampleReports.Failed()).Split('\n');
        int row = Array.FindIndex(lines, line => line.StartsWith("| blocks | `decode/batch=8` | `wall_time`", StringComparison.Ordinal));

        lines[row + 1].ShouldContain("↳ `attention`");
        lines[row + 1].ShouldContain("+41.0\u00A0% (+1.200\u00A0ms)");
        lines[row + 1].ShouldContain("the largest part of the increase");
    }

    [Fact]
    public void Hostile_names_yield_no_link_image_html_mention_or_extra_cell()
    {
        string text = MarkdownReport.Render(SampleReports.Hostile());

        MarkdownProbe.Faults(text).ShouldBeEmpty();
        text.Split(Marker.TrimEnd()).Length.ShouldBe(2);
    }

    [Fact]
    public void Hostile_reasons_anchors_and_drifts_yield_no_markup_either()
    {
        foreach (string[] names in HostileNames.All.Chunk(7))
        {
            string text = MarkdownReport.Render(SampleReports.HostilePast(names));

            text.ShouldContain("### Waived");
            text.ShouldContain("### Drift on main");
            text.ShouldNotContain("… and");
            MarkdownProbe.Faults(text).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Hostile_reasons_render_as_their_golden_file() => Golden(SampleReports.HostilePast([.. HostileNames.All.Take(7)]), "hostile-past");

    [Fact]
    public void An_expected_case_that_left_no_row_is_still_named()
    {
        Finding finding = new(FindingTopic.Row, PolicyAction.Fail, ExitCode.CouldNotMeasure, new CaseId("gone"), null, Outcome.Missing, "The suite expects this case and nothing measured it.");
        Report report = SampleReports.Create(
            [new CaseComparison { Case = new CaseId("gone"), Rows = [], DifferentWork = true }],
            new Verdict(VerdictKind.Invalid, ExitCode.CouldNotMeasure, "Nothing was compared.", [finding]));

        string text = MarkdownReport.Render(report);

        text.ShouldContain("**nothing compared** · compared 0 of 1");
        text.ShouldContain("- **Fails the gate:** `gone`: The suite expects this case");
        text.ShouldContain("outputs differ on equal seeds");
        ReportText.Lines(report).ShouldContain("note          gone: The suite expects this case and nothing measured it.");
    }

    [Fact]
    public void Fifteen_rows_are_unfolded_and_the_rest_is_counted()
    {
        string text = MarkdownReport.Render(SampleReports.Huge(60));
        string visible = text[..text.IndexOf("<details>", StringComparison.Ordinal)];

        visible.Split("| blocks |").Length.ShouldBe(16);
        visible.ShouldContain("… and 5 more in the full table.");
    }

    [Theory]
    [InlineData(5000, Outcome.Unchanged)]
    [InlineData(5000, Outcome.Improved)]
    [InlineData(800, Outcome.Improved)]
    [InlineData(150, Outcome.Unchanged)]
    public void Every_rung_of_the_ladder_fits_and_keeps_marker_and_verdict(int rows, Outcome outcome)
    {
        Report report = SampleReports.Huge(rows, outcome);

        foreach (int most in (int[])[60_000, 20_000, 8_000, 4_000, MarkdownReport.FewestCharacters])
        {
            string text = MarkdownReport.Render(report, most);
            Encoding.UTF8.GetByteCount(text).ShouldBeLessThanOrEqualTo(most);
            text.ShouldStartWith(Marker);
            text.ShouldContain("**FAILED**");
            text.ShouldContain($"compared {rows} of {rows}");
            text.Split("<details>").Length.ShouldBe(text.Split("</details>").Length);
            text.Split("```").Length.ShouldBe(text.Split("```").Length / 2 * 2 + 1);
            MarkdownProbe.Faults(text).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(Outcome.Unchanged, "<summary>Table of the 20 rows")]
    [InlineData(Outcome.Waived, "980 waived")]
    public void A_thousand_rows_with_every_part_fit_a_comment(Outcome outcome, string shown)
    {
        Report report = SampleReports.HugeWithEverything(1000, outcome);

        string text = MarkdownReport.Render(report);

        Encoding.UTF8.GetByteCount(text).ShouldBeLessThanOrEqualTo(60_000);
        text.ShouldContain(shown);
        MarkdownProbe.Faults(text).ShouldBeEmpty();
    }

    [Fact]
    public void The_smallest_rendering_fits_whatever_the_names_are()
    {
        Report report = SampleReports.Hostile();

        MarkdownReport.Render(report with { Suite = new string('|', 4000), Sentence = new string('<', 4000) }, MarkdownReport.FewestCharacters)
            .Length.ShouldBeLessThanOrEqualTo(MarkdownReport.FewestCharacters);
    }

    [Fact]
    public void The_ladder_drops_what_tells_least_first()
    {
        Report report = CompleteReport.Create() with { Findings = [] };
        string[] rungs = [.. MarkdownDetail.Ladder.Select(detail => MarkdownReport.Render(report, detail))];

        // The first cut of a small report may not pay for the line that says so.
        rungs.Skip(1).Select(rung => rung.Length).ShouldBe(rungs.Skip(1).Select(rung => rung.Length).OrderDescending());
        rungs[1].ShouldNotContain("| unchanged |");
        rungs[2].ShouldNotContain("<summary>Classical");
        rungs[2].ShouldNotContain("Launches | Accepted runs |");
        rungs[3].ShouldNotContain("<summary>Conditions");
        rungs[4].ShouldNotContain("<summary>Latency");
        rungs[5].ShouldNotContain("<summary>Table");
        rungs[7].ShouldNotContain("### ");
    }

    [Fact]
    public void Rendering_twice_gives_the_same_bytes() =>
        MarkdownReport.Render(SampleReports.Failed()).ShouldBe(MarkdownReport.Render(SampleReports.Failed()));

    private static string Line(Report report, string start) =>
        MarkdownReport.Render(report).Split('\n').First(line => line.StartsWith(start, StringComparison.Ordinal));

    private static void Golden(Report report, string name) =>
        GoldenFile.ShouldHold(MarkdownReport.Render(report), "tests", "Perfgate.Reporting.Tests", "Golden", name + ".md");
}
