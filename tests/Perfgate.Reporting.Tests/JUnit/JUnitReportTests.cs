using System.Xml.Linq;
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
    public void Names_with_characters_xml_cannot_carry_still_give_a_document()
    {
        XDocument document = XDocument.Parse(JUnitReport.Render(SampleReports.Hostile()));

        document.Descendants("testcase").Count().ShouldBe(HostileNames.All.Count + 1);
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

    private static void Golden(Report report, string name) =>
        GoldenFile.ShouldHold(JUnitReport.Render(report), "tests", "Perfgate.Reporting.Tests", "Golden", name + ".xml");
}
