using Perfgate.Diagnostics;
using Perfgate.Execution.Runs;
using Perfgate.Plans;
using Perfgate.Records;

namespace Perfgate.Cli.Sessions;

/// <summary>Where the sides of a run lie and which commits they hold.</summary>
internal sealed record MeasuredSides(IReadOnlyDictionary<Side, SideFolder> Folders, CommitInfo? HeadCommit, CommitInfo? BaseCommit, IReadOnlyList<Diagnostic> Warnings);
