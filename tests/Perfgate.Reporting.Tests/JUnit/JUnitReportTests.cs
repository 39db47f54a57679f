using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Perfgate.Policies;
using Perfgate.Reporting.JUnit;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Tests.Samples;
using Perfgate.TestKit;

namespace Perfgate.Reporting.Tests.JUnit;

public sealed class JUnitReportTests
{
    [Fact]
    public void A_failed_run_renders_as_its_golden_file() => Golden(SampleReports.Failed(), "failed");

    [Fact]
    public void An_inconclusive_run_renders_as_its_golden_file() => Golden(SampleReports.Inconclusive(), "inconclusive");

    [Fact]
    public void A_run_with_every_part_renders_as_its_golden_file() => Golden(CompleteReport.Create(), "complete");

    [Fact]
    public void A_waived_regression_is_skipped_with_its_reason() =>
        Message(CompleteReport.Create(), "tokenize/size=4k wall_time", "skipped").ShouldEndWith("sharding lands in January (PERF-212). (until 2027-01-31)");

    [Theory]
    [InlineData(PolicyAction.Fail, "failure")]
    [InlineData(PolicyAction.Warn, "skipped")]
    public void Drift_is_a_test_case_that_is_red_when_the_policy_fails_on_it(PolicyAction action, string element)
    {
        Report report = CompleteReport.Create();
        ReportRow[] rows = [.. report.Rows.Select(row => row with { Drift = row.Drift is null ? null : row.Drift with { Action = action } })];

        Message(report with { Rows = rows }, "embed/dim=1024 wall_time drift", element).ShouldStartWith("the accepted runs drift: +24.3 %");
    }

    [Fact]
    public void Names_with_characters_xml_cannot_carry_still_give_a_document()
    {
        XDocument document = XDocument.Parse(JUnitReport.Render(SampleReports.Hostile()));

        // The verdict, a row and a limit for each name, and drift for every third.
        document.Descendants("testcase").Count().ShouldBe(1 + (2 * HostileNames.All.Count) + (HostileNames.All.Count / 3));
    }

    [Fact]
    public void Characters_that_hide_or_reorder_text_become_visible()
    {
        Report report = SampleReports.Failed();
        string hidden = "a" + string.Concat("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200B\u200D\u2060\uFEFF\u0001") + "b";

        string text = JUnitReport.Render(report with { Rows = [report.Rows[0] with { Case = hidden, Explanation = hidden }], Cases = [] });

        text.ShouldContain("\"a" + new string('\uFFFD', 14) + "b ");
        text.EnumerateRunes().ShouldNotContain(rune => rune.Value != '\n' && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format);
    }

    [Fact]
    public void The_totals_are_those_of_the_test_cases()
    {
        XElement root = XDocument.Parse(JUnitReport.Render(SampleReports.Failed())).Root!;

        ((int)root.Attribute("tests")!).ShouldBe(root.Descendants("testcase").Count());
        ((int)root.Attribute("failures")!).ShouldBe(root.Descendants("failure").Count());
        ((int)root.Attribute("errors")!).ShouldBe(root.Descendants("error").Count());
        ((int)root.Attribute("skipped")!).ShouldBe(root.Descendants("skipped").Count());
    }

    [Fact]
    public void A_verdict_that_is_not_passed_is_never_green() =>
        XDocument.Parse(JUnitReport.Render(SampleReports.Huge(0))).Descendants("failure").Count().ShouldBe(1);

    [Fact]
    public void Times_are_the_heads_seconds() =>
        XDocument.Parse(JUnitReport.Render(SampleReports.Passed())).Descendants("testcase")
            .Single(item => (string)item.Attribute("name")! == "prefill/batch=1 wall_time").Attribute("time")!.Value.ShouldBe("0.0341");

    private static string Message(Report report, string name, string element) =>
        (string)XDocument.Parse(JUnitReport.Render(report)).Descendants("testcase").Single(item => (string)item.Attribute("name")! == name).Element(element)!.Attribute("message")!;

    private static void Golden(Report report, string name) =>
        GoldenFile.ShouldHold(JUnitReport.Render(report), "tests", "Perfgate.Reporting.Tests", "Golden", name + ".xml");
}
