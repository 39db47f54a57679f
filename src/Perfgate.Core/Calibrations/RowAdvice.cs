using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>What a calibrated row can be gated at.</summary>
public sealed record RowAdvice
{
    public required CalibratedRow Row { get; init; }

    public required RowDesign Design { get; init; }

    /// <summary>Launch-to-launch deviation as a ratio.</summary>
    public required Ratio Noise { get; init; }

    public required NoiseClass Class { get; init; }

    /// <summary>With the design's launches on either side; null when so few see nothing.</summary>
    public Ratio? SmallestDetectable { get; init; }

    /// <summary>With the design's launches as pairs of base and head.</summary>
    public Ratio? SmallestDetectableSideBySide { get; init; }

    /// <summary>Launches on either side that see a change of the warn threshold; null when 10,000 do not.</summary>
    public int? LaunchesForWarn { get; init; }

    public int? LaunchesForBlock { get; init; }

    /// <summary>The lowest thresholds that make sense with the design's launches, whole percents; null when none does.</summary>
    public Thresholds? Proposed { get; init; }

    /// <summary>A change of the block threshold is seen in four of five cases.</summary>
    public required bool IsGateable { get; init; }

    /// <summary>Two groups of launches, in the metric's unit; null when there is one.</summary>
    public TwoModes? Modes { get; init; }

    /// <summary>A statistic that scatters clearly less than the present one; null when there is none.</summary>
    public SampleStatistic? Steadier { get; init; }

    /// <summary>What else should be known about the row, as sentences.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
