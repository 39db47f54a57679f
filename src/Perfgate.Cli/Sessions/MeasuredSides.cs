using Perfgate.Diagnostics;
using Perfgate.Execution.Runs;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>Where the sides of a run lie and which commits they hold.</summary>
internal sealed record MeasuredSides(IReadOnlyDictionary<Side, SideFolder> Folders, CommitInfo? HeadCommit, CommitInfo? BaseCommit, IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>Cases that a side measures in a way of its own.</summary>
    public IReadOnlyDictionary<(Side Side, CaseId Case), Case> Own { get; init; } = new Dictionary<(Side, CaseId), Case>();

    /// <summary>Names of the variables that not all sides have with the same value; null for none. Values may be secrets.</summary>
    public IReadOnlyList<string>? Variables
    {
        get
        {
            string[] names = [.. Folders.Values.SelectMany(side => side.Environment.Keys).Distinct()
                .Where(name => Folders.Values.Select(side => side.Environment.GetValueOrDefault(name)).Distinct().Count() > 1)
                .Order(StringComparer.Ordinal)];
            return names.Length == 0 ? null : names;
        }
    }
}
