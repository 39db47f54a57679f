using Perfgate.Quantities;
using Perfgate.Statistics;

namespace Perfgate.Comparisons;

/// <summary>
/// What the classical tests say of a row, over launches unless it is said otherwise: shown beside the decision, and part of it where the policy requires a test.
/// p-values are one-sided towards harm. A member is null where there are too few launches for it.
/// </summary>
public sealed record ClassicalEvidence
{
    /// <summary>Exact, ties and all.</summary>
    public double? MannWhitneyP { get; init; }

    /// <summary>The smallest p that so few launches can reach.</summary>
    public double? MannWhitneySmallestP { get; init; }

    /// <summary>Share of pairs of launches in which head is worse less the share in which it is better, -1 to 1.</summary>
    public double? CliffsDelta { get; init; }

    /// <summary>Head's median launch in standard deviations of the baseline launches, positive is worse.</summary>
    public double? ZScore { get; init; }

    /// <summary>The chance of such a z-score in an unchanged row, with Student's t and the error of the baseline's own mean.</summary>
    public double? ZScoreP { get; init; }

    /// <summary>Three-sigma limits of the baseline launches for a new value, corrected for few launches, in the metric's unit.</summary>
    public ControlLimits? ControlLimits { get; init; }

    /// <summary>Head's median launch lies outside them, on the worse side.</summary>
    public bool? OutOfControl { get; init; }

    /// <summary>Two-sided, over samples relative to their launch's median: does the shape inside launches differ?</summary>
    public double? KolmogorovSmirnovP { get; init; }

    /// <summary>Hodges and Lehmann's shift over launches as relative change, sign as measured.</summary>
    public Ratio? HodgesLehmann { get; init; }

    /// <summary>Its 95 % interval; null where so few launches have none.</summary>
    public RatioInterval? HodgesLehmannInterval { get; init; }
}
