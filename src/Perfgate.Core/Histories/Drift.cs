using Perfgate.Quantities;

namespace Perfgate.Histories;

/// <summary>What the accepted runs of a row say about slow drift on main. Harm: positive is worse.</summary>
public sealed record Drift
{
    /// <summary>Accepted runs in the series.</summary>
    public required int Runs { get; init; }

    /// <summary>Harm per run along Theil and Sen's line; null with fewer than two runs.</summary>
    public Ratio? PerRun { get; init; }

    /// <summary>Harm from the line's first to its last point.</summary>
    public Ratio? Rise { get; init; }

    /// <summary>Mann-Kendall, one-sided towards harm.</summary>
    public double? P { get; init; }

    /// <summary>Harm of the newest accepted runs against the anchor.</summary>
    public Ratio? SinceAnchor { get; init; }

    /// <summary>One-sided 99 % lower bound of <see cref="SinceAnchor"/>.</summary>
    public Ratio? SinceAnchorAtLeast { get; init; }

    /// <summary>One of the two rules holds: a trend, or a level that has left the anchor.</summary>
    public required bool IsDrifting { get; init; }

    public required string Explanation { get; init; }
}
