using Perfgate.Suites;

namespace Perfgate.Plans;

/// <summary>
/// Which cases of a suite to take. Each filter is a tag (<c>tag:smoke</c>) or a text with <c>*</c> for any characters, matched against the
/// benchmark's name and the case's id; a leading <c>!</c> excludes. No filter selects everything.
/// </summary>
public sealed record CaseSelection(IReadOnlyList<string> Filters)
{
    public static readonly CaseSelection Everything = new([]);

    public bool IsEverything => Filters.Count == 0;

    public bool Includes(Case item)
    {
        IEnumerable<string> inclusions = Filters.Where(filter => !filter.StartsWith('!'));
        IEnumerable<string> exclusions = Filters.Where(filter => filter.StartsWith('!')).Select(filter => filter[1..]);
        return (!inclusions.Any() || inclusions.Any(filter => Matches(filter, item))) && !exclusions.Any(filter => Matches(filter, item));
    }

    private static bool Matches(string filter, Case item) =>
        filter.StartsWith("tag:", StringComparison.Ordinal)
            ? item.Benchmark.Tags.Contains(filter["tag:".Length..], StringComparer.OrdinalIgnoreCase)
            : System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(filter, item.Id.Value)
              || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(filter, item.Benchmark.Name.Value);
}
