using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Verdicts;

namespace Perfgate.Reporting.Reports;

/// <summary>An outcome or a limit the policy cares about; <see cref="Case"/> is null for the run as a whole.</summary>
public sealed record ReportFinding
{
    public required FindingTopic Topic { get; init; }

    public required PolicyAction Action { get; init; }

    public required int ExitCode { get; init; }

    public required string? Case { get; init; }

    public required string? Metric { get; init; }

    public required Outcome? Outcome { get; init; }

    public required string Sentence { get; init; }
}
