namespace Perfgate.Reporting.Reports;

/// <summary>What the classical tests say of a row, over launches unless it is said otherwise; p-values are one-sided towards harm. Null where there are too few launches.</summary>
public sealed record ReportClassical
{
    public required double? MannWhitneyP { get; init; }

    /// <summary>The smallest p that so few launches can reach.</summary>
    public required double? MannWhitneySmallestP { get; init; }

    /// <summary>Share of pairs of launches in which head is worse less the share in which it is better, -1 to 1.</summary>
    public required double? CliffsDelta { get; init; }

    /// <summary>Head's median launch in standard deviations of the baseline launches, positive is worse. Also null where the baseline launches are all equal.</summary>
    public required double? ZScore { get; init; }

    public required double? ZScoreP { get; init; }

    public required ReportControlLimits? ControlLimits { get; init; }

    /// <summary>Head's median launch lies outside the limits, on the worse side.</summary>
    public required bool? OutOfControl { get; init; }

    /// <summary>Two-sided, over samples relative to their launch's median.</summary>
    public required double? KolmogorovSmirnovP { get; init; }

    /// <summary>Hodges and Lehmann's relative change, sign as measured.</summary>
    public required double? HodgesLehmann { get; init; }

    /// <summary>Its two-sided 95 % interval.</summary>
    public required ReportInterval? HodgesLehmannInterval { get; init; }
}
