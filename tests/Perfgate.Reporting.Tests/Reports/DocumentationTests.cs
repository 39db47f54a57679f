using System.Text.RegularExpressions;
using Perfgate.TestKit;

namespace Perfgate.Reporting.Tests.Reports;

public sealed partial class DocumentationTests
{
    private const string Begin = "<!-- example -->\n";
    private const string End = "<!-- /example -->\n";

    [Fact]
    public void The_example_in_the_documentation_is_the_unfolded_part_of_a_golden_report()
    {
        string golden = File.ReadAllText(Repository.PathTo("tests", "Perfgate.Reporting.Tests", "Golden", "complete.md"));
        string[] unfolded = golden[..golden.IndexOf("\n<details>", StringComparison.Ordinal)].TrimEnd('\n').Split('\n')[1..];
        string example = string.Concat(unfolded.Select(line => $"> {line}".TrimEnd() + "\n"));
        string page = File.ReadAllText(Repository.PathTo("docs", "report.md"));
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);

        GoldenFile.ShouldHold(page[..begin] + example + page[end..], "docs", "report.md");
    }

    [Theory]
    [InlineData("Perfgate.Reporting")]
    [InlineData("Perfgate.Publishing")]
    public void Every_diagnostic_is_documented(string project)
    {
        string page = File.ReadAllText(Repository.PathTo("docs", "diagnostics.md"));
        IEnumerable<string> ids = Directory.EnumerateFiles(Repository.PathTo("src", project), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => DiagnosticId().Matches(File.ReadAllText(file)))
            .Select(match => match.Value);

        ids.Distinct().Where(id => !page.Contains($"| {id} |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"PG[45]\d{3}")]
    private static partial Regex DiagnosticId();
}
