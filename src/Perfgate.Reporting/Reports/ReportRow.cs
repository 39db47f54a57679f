using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Reporting.Reports;

/// <summary>One metric of one case. Values are in <see cref="Unit"/>, relative numbers are fractions, absent numbers are null.</summary>
public sealed record ReportRow
{
    public required string Case { get; init; }

    public required string Metric { get; init; }

    public required string Unit { get; init; }

    public required Direction Better { get; init; }

    public required SampleStatistic Statistic { get; init; }

    public required bool Gated { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>For a regressed row: whether the block threshold is exceeded, not only the warn threshold.</summary>
    public required bool Blocks { get; init; }

    /// <summary>What the policy made of the row; null when no finding is about it.</summary>
    public required PolicyAction? Action { get; init; }

    public required double? Baseline { get; init; }

    public required double? Head { get; init; }

    /// <summary>Relative change, sign as measured.</summary>
    public required double? Change { get; init; }

    /// <summary>Relative change with the metric's direction applied: positive is worse.</summary>
    public required double? Harm { get; init; }

    public required ReportInterval? Interval { get; init; }

    /// <summary>One-sided, against "no harm".</summary>
    public required double? P { get; init; }

    /// <summary>One-sided, against "harm is at most a third of the block threshold, or half of the warn threshold where that is less", corrected for the rows of the suite.</summary>
    public required double? AdjustedP { get; init; }

    /// <summary>Standard deviation of one launch, as a fraction.</summary>
    public required double? Noise { get; init; }

    public required double? SmallestDetectable { get; init; }

    public required ReportThresholds? Thresholds { get; init; }

    public required LaunchCounts Launches { get; init; }

    public required SideCounts Samples { get; init; }

    public required IReadOnlyList<ReportCondition> Conditions { get; init; }

    public required ReportClassical? Classical { get; init; }

    public required ReportAnchor? Anchor { get; init; }

    public required ReportDrift? Drift { get; init; }

    /// <summary>The accepted runs, oldest first, at most <see cref="ReportCaps.LongestSeries"/> of the newest, in the row's unit.</summary>
    public required IReadOnlyList<double> Series { get; init; }

    /// <summary>For a waived row: by what.</summary>
    public required ReportWaiver? Waiver { get; init; }

    /// <summary>More launches could change the outcome.</summary>
    public required bool IsSuspect { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required string Explanation { get; init; }
}
