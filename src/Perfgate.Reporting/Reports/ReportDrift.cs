using Perfgate.Policies;

namespace Perfgate.Reporting.Reports;

/// <summary>What the accepted runs of a row say about slow drift on main. Fractions of harm: positive is worse.</summary>
public sealed record ReportDrift
{
    /// <summary>Accepted runs looked at.</summary>
    public required int Runs { get; init; }

    public required double? PerRun { get; init; }

    /// <summary>From the trend line's first to its last point.</summary>
    public required double? Rise { get; init; }

    /// <summary>One-sided p-value of the trend.</summary>
    public required double? P { get; init; }

    /// <summary>The newest accepted runs against the anchor.</summary>
    public required double? SinceAnchor { get; init; }

    /// <summary>One-sided 99 % lower bound of <see cref="SinceAnchor"/>.</summary>
    public required double? SinceAnchorAtLeast { get; init; }

    public required bool IsDrifting { get; init; }

    /// <summary>What the policy made of it; null when it is ignored or nothing drifts.</summary>
    public required PolicyAction? Action { get; init; }

    public required string Explanation { get; init; }
}
