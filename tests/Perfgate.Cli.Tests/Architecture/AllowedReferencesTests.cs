using System.Xml.Linq;
using Perfgate.TestKit;

namespace Perfgate.Cli.Tests.Architecture;

/// <summary>The table in <c>docs/architecture.md</c> against the project files, so that the picture cannot rot.</summary>
public sealed class AllowedReferencesTests
{
    public static TheoryData<string> Projects
    {
        get
        {
            TheoryData<string> projects = [];
            foreach (string name in Table().Keys)
                projects.Add(name);
            return projects;
        }
    }

    [Fact]
    public void The_table_lists_exactly_the_projects_that_exist() =>
        Directory.GetDirectories(Repository.PathTo("src")).Select(folder => Path.GetFileName(folder)["Perfgate.".Length..])
            .ShouldBe(Table().Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_table_allows(string project) =>
        Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)["Perfgate.".Length..])
            .Except(Table()[project].References).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_exactly_the_packages_of_the_table(string project) =>
        Items(project, "PackageReference").ShouldBe(Table()[project].Packages, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_is_kept_pure_exactly_when_the_table_says_so(string project) =>
        Load(project).Descendants("BannedSymbols").Any(element => element.Value == "pure").ShouldBe(Table()[project].IsPure);

    [Fact]
    public void Only_Cuda_may_have_unsafe_code() =>
        Table().Keys.Where(project => Load(project).Descendants("AllowUnsafeBlocks").Any()).Except(["Cuda"]).ShouldBeEmpty();

    [Fact]
    public void Every_project_has_its_mirrored_tests() =>
        Table().Keys.Where(project => !File.Exists(Repository.PathTo("tests", $"Perfgate.{project}.Tests", $"Perfgate.{project}.Tests.csproj"))).ShouldBeEmpty();

    private static Dictionary<string, (string[] References, string[] Packages, bool IsPure)> Table() =>
        File.ReadLines(Repository.PathTo("docs", "architecture.md"))
            .SkipWhile(line => !line.StartsWith("| Project |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1], cells => (List(cells[2]), List(cells[3]), cells[4] == "yes"));

    private static string[] List(string cell) => cell == "-" ? [] : cell.Split(',', StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Items(string project, string kind) =>
        Load(project).Descendants(kind).Select(element => (string)element.Attribute("Include")!);

    private static XDocument Load(string project) =>
        XDocument.Load(Repository.PathTo("src", $"Perfgate.{project}", $"Perfgate.{project}.csproj"));
}
