using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Perfgate.Storage.Samples;
using Perfgate.Storage.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Documents;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_diagnostic_of_this_project_is_listed_once()
    {
        string[] used = [.. Directory.EnumerateFiles(Repository.PathTo("src", "Perfgate.Storage"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => QuotedId().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal)];
        string[] listed = [.. ListedId().Matches(File.ReadAllText(Repository.PathTo("docs", "diagnostics.md"))).Select(match => match.Groups[1].Value)];
        used.Length.ShouldBeGreaterThan(50);
        used.Except(listed).ShouldBeEmpty();
        listed.Where(id => id.StartsWith("PG10", StringComparison.Ordinal) || id.StartsWith("PG3", StringComparison.Ordinal)).ShouldBe(used, ignoreOrder: true);
    }

    [Fact]
    public void The_examples_of_the_documentation_are_read_without_a_word()
    {
        SuiteReader.ReadText(Example("suite-file.md", "yaml suite"), "suite-file.md").Diagnostics.ShouldBeEmpty();
        SuiteReader.ReadText(Example("suite-file.md", "yaml suite cuda"), "suite-file.md").Diagnostics.Select(fault => fault.ToString()).ShouldBeEmpty();
        SuiteReader.ReadText(Example("suite-file.md", "yaml suite python"), "suite-file.md").Diagnostics.Select(fault => fault.ToString()).ShouldBeEmpty();
        PolicyReader.ReadText(Example("suite-file.md", "yaml policy"), "suite-file.md").Diagnostics.ShouldBeEmpty();
        SamplesFile.Parse(Encoding.UTF8.GetBytes(Example("records.md", "json samples")), "records.md").Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Every_member_of_a_suite_file_is_documented()
    {
        string page = File.ReadAllText(Repository.PathTo("docs", "suite-file.md"));
        string[] members = [.. Members(SuiteSchema.Suite).Concat(Members(SuiteSchema.Policy)).Distinct()];
        members.Length.ShouldBeGreaterThan(40);
        members.Where(member => !page.Contains($"| `{member}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_member_explains_itself_in_an_editor() =>
        Properties(SuiteSchema.Suite).Concat(Properties(SuiteSchema.Policy)).Where(property => property.Value?["description"] is null).Select(property => property.Key).ShouldBeEmpty();

    private static IEnumerable<string> Members(JsonNode schema) => Properties(schema).Select(property => property.Key);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode? schema) => schema switch
    {
        JsonObject item => (item["properties"] as JsonObject ?? []).Concat(item.SelectMany(member => Properties(member.Value))),
        JsonArray list => list.SelectMany(Properties),
        _ => [],
    };

    private static string Example(string page, string language)
    {
        string text = File.ReadAllText(Repository.PathTo("docs", page)).ReplaceLineEndings("\n");
        int start = text.IndexOf($"```{language}\n", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, $"{page} has a block {language}");
        start = text.IndexOf('\n', start) + 1;
        return text[start..text.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("\"(PG[0-9]{4})\"")]
    private static partial Regex QuotedId();

    [GeneratedRegex(@"^\| (PG[0-9]{4}) \|", RegexOptions.Multiline)]
    private static partial Regex ListedId();
}
