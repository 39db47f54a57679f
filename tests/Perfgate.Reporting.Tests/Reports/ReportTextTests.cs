using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Tests.Samples;
using Perfgate.TestKit;

namespace Perfgate.Reporting.Tests.Reports;

public sealed class ReportTextTests
{
    [Fact]
    public void A_failed_run_reads_as_its_golden_file() => Golden(SampleReports.Failed(), "failed");

    [Fact]
    public void An_inconclusive_run_reads_as_its_golden_file() => Golden(SampleReports.Inconclusive(), "inconclusive");

    [Fact]
    public void A_run_that_left_out_what_did_not_change_reads_as_its_golden_file() => Golden(SampleReports.OnlyChanged(), "only-changed");

    [Fact]
    public void A_run_with_every_part_reads_as_its_golden_file() => Golden(CompleteReport.Create(), "complete");

    [Fact]
    public void No_line_is_wider_than_a_terminal_or_holds_a_control_character()
    {
        Report report = SampleReports.Hostile();

        foreach (string line in ReportText.Lines(report with { Sentence = new string('x', 500) }))
        {
            line.Length.ShouldBeLessThanOrEqualTo(ReportText.Widest);
            line.ShouldNotContain(character => char.IsControl(character));
        }
    }

    [Theory]
    [InlineData("::error::planted")]
    [InlineData("::error  file=x::planted")]
    [InlineData("##[error]planted")]
    [InlineData(":::::::error::planted")]
    public void No_line_is_a_command_to_the_runner_wherever_it_is_broken(string command)
    {
        Report report = SampleReports.Failed();
        for (int blanks = 0; blanks < ReportText.Widest; blanks++)
        {
            string[] lines = [.. ReportText.Lines(report with { Sentence = new string('x', blanks) + " " + command + " " + new string('y', 100) + command })];

            lines.ShouldAllBe(line => !line.TrimStart().StartsWith("::", StringComparison.Ordinal) && !line.Contains("##["));
            lines.ShouldAllBe(line => line.Length <= ReportText.Widest);
            string.Concat(lines.Select(line => line.Replace(" ", ""))).ShouldContain(command.Replace(" ", ""));
        }
    }

    [Fact]
    public void Long_names_keep_their_start_and_their_end()
    {
        string name = "start" + new string('x', 300) + "end";
        Report report = SampleReports.Failed();

        string line = ReportText.Lines(report with { Rows = [report.Rows[0] with { Case = name }] })[1];

        line.ShouldContain("startx");
        line.ShouldContain("…");
        line.ShouldContain("xend ");
    }

    [Fact]
    public void A_line_below_the_table_names_the_metric_where_a_case_has_several_gated_rows()
    {
        Report report = SampleReports.Failed();
        ReportRow undecided = report.Rows[0] with { Case = "w/k=a", Metric = "lat", Outcome = Outcome.Inconclusive, Explanation = "it scatters", Gated = true, Waiver = null };

        Lines(undecided, undecided with { Metric = "rate" }).ShouldBe(["inconclusive  w/k=a lat: it scatters", "inconclusive  w/k=a rate: it scatters"]);
        Lines(undecided, undecided with { Metric = "rate", Gated = false })[0].ShouldBe("inconclusive  w/k=a: it scatters");

        string[] Lines(params ReportRow[] rows) => [.. ReportText.Lines(report with { Rows = rows }).Where(line => line.EndsWith("it scatters", StringComparison.Ordinal))];
    }

    [Theory]
    [InlineData(3, 3, "skipped       case0: there is no device")]
    [InlineData(4, 1, "skipped       case0, case1, case2 and 1 more: there is no device")]
    [InlineData(34, 1, "skipped       case0, case1, case2 and 31 more: there is no device")]
    public void A_reason_that_many_cases_share_is_told_once(int cases, int lines, string first)
    {
        Report report = SampleReports.Failed();
        ReportRow skipped = report.Rows[0] with { Outcome = Outcome.Skipped, Explanation = "there is no device", Waiver = null, Change = null };
        ReportRow[] rows = [.. Enumerable.Range(0, cases).Select(index => skipped with { Case = $"case{index}" })];

        string[] told = [.. ReportText.Lines(report with { Rows = [rows[0], skipped with { Case = "other", Explanation = "it is broken" }, .. rows[1..]] }).Where(line => line.EndsWith("no device", StringComparison.Ordinal))];

        told.Length.ShouldBe(lines);
        told[0].ShouldBe(first);
    }

    [Fact]
    public void Rows_that_decide_nothing_are_shown_where_something_came_of_what_decides()
    {
        Report report = SampleReports.Failed();
        ReportRow time = report.Rows[0] with { Case = "quiet", Metric = "gpu_time", Outcome = Outcome.Unchanged, Waiver = null };
        ReportRow cycles = time with { Metric = "cycles", Outcome = Outcome.Informational };
        ReportRow slower = time with { Case = "slower", Outcome = Outcome.Regressed };

        IReadOnlyList<string> lines = ReportText.Lines(report with { Rows = [time, cycles, slower, cycles with { Case = "slower" }] });

        lines.Count(line => line.StartsWith("informational", StringComparison.Ordinal)).ShouldBe(1);
        lines.ShouldContain("note          1 row that decides nothing, of an unchanged case, is in the report only.");
    }

    [Fact]
    public void The_verdict_comes_last() =>
        ReportText.Lines(SampleReports.Passed())[^1].ShouldBe("PASSED: 2 of 2 cases compared, no regression; 1 improvement.");

    private static void Golden(Report report, string name) =>
        GoldenFile.ShouldHold(string.Join('\n', ReportText.Lines(report)) + "\n", "tests", "Perfgate.Reporting.Tests", "Golden", name + ".txt");
}
