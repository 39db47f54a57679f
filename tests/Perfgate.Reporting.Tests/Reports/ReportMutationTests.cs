using System.Text;
using Perfgate.Diagnostics;
using Perfgate.Reporting.JUnit;
using Perfgate.Reporting.Markdown;
using Perfgate.Reporting.Reports;
using Perfgate.TestKit;

namespace Perfgate.Reporting.Tests.Reports;

/// <summary>A report comes out of an artifact of untrusted origin: changed at random it is refused, or rendered, and never throws.</summary>
public sealed class ReportMutationTests
{
    [Theory]
    [InlineData("failed.json")]
    [InlineData("complete.json")]
    public void A_mutated_report_is_refused_or_rendered(string golden)
    {
        byte[] whole = File.ReadAllBytes(Repository.PathTo("tests", "Perfgate.Reporting.Tests", "Golden", golden));
        foreach (byte[] content in Mutations.Of(whole, 3000))
        {
            Result<Report> report = ReportJson.Read(Encoding.UTF8.GetString(content), "m");
            if (!report.Succeeded)
                continue;
            MarkdownReport.Render(report.Value).ShouldStartWith("<!-- perfgate");
            JUnitReport.Render(report.Value).ShouldNotBeEmpty();
            ReportText.Lines(report.Value).ShouldNotBeEmpty();
        }
    }
}
