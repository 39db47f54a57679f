using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>The noise of one metric of one case. Deviations are of logarithms: 0.02 is about 2 %.</summary>
public sealed record CalibratedRow
{
    public required CaseId Case { get; init; }

    /// <summary>See <see cref="CaseDefinition"/>: noise of another definition says nothing.</summary>
    public required string Definition { get; init; }

    public required MetricName Metric { get; init; }

    public required Unit Unit { get; init; }

    public Direction Better { get; init; }

    /// <summary>The statistic that <see cref="Between"/> is of.</summary>
    public required SampleStatistic Statistic { get; init; }

    public required int Launches { get; init; }

    /// <summary>Median of the launch estimates, in <see cref="Unit"/>.</summary>
    public required double Centre { get; init; }

    /// <summary>Deviation of single samples inside a launch, pooled over the launches; 0 where launches have one sample.</summary>
    public required double Within { get; init; }

    /// <summary>Deviation of launch estimates.</summary>
    public required double Between { get; init; }

    /// <summary>How much a sample tells about the next one, -1 to 1: median over the launches. Null with fewer than three samples a launch.</summary>
    public double? Autocorrelation { get; init; }

    /// <summary>Logarithm of the last third of a launch's samples over its first third, median over the launches; 0 with fewer than six samples a launch.</summary>
    public double DriftInside { get; init; }

    /// <summary>Launches whose samples go on drifting, by trend and by size.</summary>
    public int DriftingLaunches { get; init; }

    /// <summary>The launch estimates in the order they were measured, in <see cref="Unit"/>; as many as <see cref="Launches"/>.</summary>
    public IReadOnlyList<double> Estimates { get; init; } = [];

    /// <summary>How much launches would scatter by other statistics; those that the samples of every launch support.</summary>
    public IReadOnlyList<StatisticSpread> Spreads { get; init; } = [];

    /// <summary>The run that measured this row.</summary>
    public string RunId { get; init; } = "";
}
