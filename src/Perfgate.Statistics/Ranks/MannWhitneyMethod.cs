namespace Perfgate.Statistics;

/// <summary>How the p-value of a Mann-Whitney test is found.</summary>
public enum MannWhitneyMethod
{
    /// <summary>Exact without ties and up to 50 values on either side, else normal: the rule of R's wilcox.test.</summary>
    Automatic,

    /// <summary>
    /// Exact whatever the ties (conditional on them, as benchstat does), while the product of the sizes is at most 10,000; beyond that normal.
    /// With few, heavily tied values the normal p can be smaller than any that is attainable (5 equal against 5 equal: .0040 for an exact .0079).
    /// </summary>
    Exact,

    /// <summary>Normal with the tie-corrected variance and a continuity correction of one half.</summary>
    Normal,

    /// <summary>Normal with the tie-corrected variance and no continuity correction, for comparing with tools that leave it out.</summary>
    NormalUncorrected,
}
