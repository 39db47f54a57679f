namespace Perfgate.Policies;

/// <summary>What makes a row a regression.</summary>
public enum DecisionMethod
{
    /// <summary>perfgate's own procedure: named conditions over launches, corrected for the size of the suite (<c>docs/statistics.md</c>).</summary>
    Default,

    /// <summary>Mann-Whitney over launch estimates at <see cref="Policy.Alpha"/>, and a shift beyond the threshold.</summary>
    MannWhitney,

    /// <summary>Head's estimate lies further off the baseline launches than a z-score allows at <see cref="Policy.Alpha"/>, corrected for few launches, and beyond the threshold.</summary>
    ZScore,

    /// <summary>Head's estimate lies outside three-sigma limits of the baseline launches, corrected for few launches, and beyond the threshold.</summary>
    ControlChart,

    /// <summary>A shift beyond the threshold, whatever the noise.</summary>
    Threshold,
}
