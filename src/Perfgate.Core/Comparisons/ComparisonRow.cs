using Perfgate.Histories;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>One metric of one case, compared. Every number a report shows about it is here; renderers compute nothing.</summary>
public sealed record ComparisonRow
{
    public required CaseId Case { get; init; }

    public required Metric Metric { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>For <see cref="Outcome.Regressed"/>: whether the block threshold is exceeded, not only the warn threshold.</summary>
    public bool Blocks { get; init; }

    /// <summary>Median of the launch estimates, in the metric's unit; null when the side has none.</summary>
    public double? Baseline { get; init; }

    public double? Head { get; init; }

    /// <summary>Relative change of head against baseline, sign as measured.</summary>
    public Ratio? Change { get; init; }

    /// <summary>The same with the metric's direction applied: positive is worse.</summary>
    public Ratio? Harm { get; init; }

    /// <summary>Bounds of <see cref="Change"/>.</summary>
    public RatioInterval? Interval { get; init; }

    /// <summary>One-sided p-value at launch level against "no harm"; null when it cannot be computed.</summary>
    public double? P { get; init; }

    /// <summary>One-sided p-value against "harm is at most a third of the block threshold, or half of the warn threshold where that is less", corrected for the rows of the suite.</summary>
    public double? AdjustedP { get; init; }

    /// <summary>Standard deviation of one launch, moderated, as a ratio.</summary>
    public Ratio? Noise { get; init; }

    /// <summary>The smallest harm this row could have shown beyond doubt with its launches and noise.</summary>
    public Ratio? SmallestDetectable { get; init; }

    public int BaselineLaunches { get; init; }

    public int HeadLaunches { get; init; }

    /// <summary>Head launches beyond the planned ones.</summary>
    public int ConfirmingLaunches { get; init; }

    public int BaselineSamples { get; init; }

    public int HeadSamples { get; init; }

    public Thresholds? Thresholds { get; init; }

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    public ClassicalEvidence? Classical { get; init; }

    /// <summary>Head against the fixed anchor; null where there is none.</summary>
    public AnchorChange? Anchor { get; init; }

    /// <summary>What the accepted runs say of themselves; null where there are too few.</summary>
    public Drift? Drift { get; init; }

    /// <summary>The accepted runs, oldest first, as the row's statistic in the metric's unit: what a chart shows.</summary>
    public IReadOnlyList<double> Series { get; init; } = [];

    /// <summary>For <see cref="Outcome.Waived"/>: by what.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>A loss beyond the block threshold in cycles that a faster clock keeps out of the time, as a sentence; null where there is none.</summary>
    public string? HiddenByClock { get; init; }

    /// <summary>More launches could change the outcome: what confirmation is for.</summary>
    public bool IsSuspect { get; init; }

    /// <summary>Doubts that travel with the number, as sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why the row has its outcome, in one sentence.</summary>
    public required string Explanation { get; init; }
}
