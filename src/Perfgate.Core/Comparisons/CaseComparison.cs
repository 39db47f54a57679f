using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>A case with its rows (one a metric), its latency breakdown and its hard limits.</summary>
public sealed record CaseComparison
{
    public required CaseId Case { get; init; }

    public required IReadOnlyList<ComparisonRow> Rows { get; init; }

    public IReadOnlyList<SpanChange> Spans { get; init; } = [];

    public IReadOnlyList<LimitCheck> Limits { get; init; } = [];

    /// <summary>True when the two sides' outputs differ on equal seeds: "faster" may be "broken".</summary>
    public bool DifferentWork { get; init; }

    /// <summary>Whether the two sides ran the same machine code.</summary>
    public CodeComparison Code { get; init; } = CodeComparison.Unknown;

    /// <summary>What was seen of the baseline's launches beside their samples.</summary>
    public CaseObservations Before { get; init; } = CaseObservations.None;

    /// <summary>The same of head's.</summary>
    public CaseObservations After { get; init; } = CaseObservations.None;

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>True when at least one gated metric has numbers on both sides that may be compared.</summary>
    public bool IsCompared => Rows.Any(row => row.Outcome is Outcome.Regressed or Outcome.Improved or Outcome.Unchanged or Outcome.Inconclusive or Outcome.Waived);

    /// <summary>True when the case was left out because its machine code is the baseline's: settled, and never compared.</summary>
    public bool IsIdentical => Rows.Any(row => row.Outcome == Outcome.Identical);
}
