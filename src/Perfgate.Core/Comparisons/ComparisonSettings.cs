using Perfgate.Calibrations;
using Perfgate.Plans;
using Perfgate.Policies;

namespace Perfgate.Comparisons;

/// <summary>How two sides are compared.</summary>
public sealed record ComparisonSettings
{
    public required Design Design { get; init; }

    public required Policy Policy { get; init; }

    /// <summary>What calibration and history know about the rows' noise.</summary>
    public KnownNoise Noise { get; init; } = KnownNoise.None;

    /// <summary>The day on which waivers must still hold.</summary>
    public required DateOnly Day { get; init; }
}
