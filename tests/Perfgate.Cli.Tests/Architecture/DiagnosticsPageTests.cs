using System.Text.RegularExpressions;
using Perfgate.TestKit;

namespace Perfgate.Cli.Tests.Architecture;

/// <summary>Every diagnostic id in the source stands in <c>docs/diagnostics.md</c>, once, and the other way round.</summary>
public sealed partial class DiagnosticsPageTests
{
    [Fact]
    public void The_page_and_the_source_name_the_same_ids()
    {
        string[] inSource = [.. Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => AnyId().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal)];
        string[] onPage = [.. RowId().Matches(File.ReadAllText(Repository.PathTo("docs", "diagnostics.md"))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];

        onPage.ShouldBe(inSource);
    }

    [GeneratedRegex(@"\b(PG\d{4})\b")]
    private static partial Regex AnyId();

    [GeneratedRegex(@"^\| (PG\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex RowId();
}
