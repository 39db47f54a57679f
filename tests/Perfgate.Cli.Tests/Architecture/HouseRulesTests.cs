using Perfgate.TestKit;

namespace Perfgate.Cli.Tests.Architecture;

/// <summary>Rules of the house that no compiler checks.</summary>
public sealed class HouseRulesTests
{
    private const int LongestFile = 400;

    private static readonly string[] BannedFolders = ["Helpers", "Utils", "Services", "Models", "Interfaces", "Managers", "Common"];

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Sources().Where(path => File.ReadLines(path).Count() > LongestFile).ShouldBeEmpty();

    [Fact]
    public void Folders_are_named_after_the_field_not_after_kinds_of_code() =>
        Sources().Where(path => path.Split(Path.DirectorySeparatorChar).Intersect(BannedFolders).Any()).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_called_helper_manager_or_util() =>
        Sources().Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => name.Contains("Helper", StringComparison.Ordinal) || name.Contains("Manager", StringComparison.Ordinal) || name.Contains("Util", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Program_stays_under_forty_lines() =>
        File.ReadLines(Repository.PathTo("src", "Perfgate.Cli", "Program.cs")).Count().ShouldBeLessThan(40);

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
