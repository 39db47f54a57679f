using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Decisions;

/// <summary>A row with numbers on both sides that can be held against one another: its launches, reduced to their statistic and placed on the row's scale.</summary>
internal sealed class RowMeasurement
{
    public required CaseId Case { get; init; }

    public required Metric Metric { get; init; }

    public required Thresholds Thresholds { get; init; }

    public required Design Design { get; init; }

    public required HarmScale Scale { get; init; }

    public required EstimatedLaunch[] Baseline { get; init; }

    public required EstimatedLaunch[] Head { get; init; }

    /// <summary>Head launches with a higher index confirm; null where all are equal.</summary>
    public int? PlannedLaunches { get; init; }

    /// <summary>What calibration knows of this row's noise; null where it knows nothing.</summary>
    public NoisePrior? OwnNoise { get; init; }

    /// <summary>The absolute difference counts at all.</summary>
    public bool IsBeyondFloor => Math.Abs(HeadCentre - BaselineCentre) >= Metric.Floor && HeadCentre != BaselineCentre;

    public double BaselineCentre => Quantile.Median([.. Baseline.Select(launch => launch.Estimate)]);

    public double HeadCentre => Quantile.Median([.. Head.Select(launch => launch.Estimate)]);

    /// <summary>The gated statistic of every launch, on the scale.</summary>
    public LaunchPlaces Gated => field ??= new LaunchPlaces(Scale, Baseline, Head);

    /// <summary>
    /// The quartile on the undisturbed side (the lower one of a time, the upper one of a rate) of every launch, on the scale: bursts of other work move a median more often than they move it.
    /// Null where another statistic than the median is gated, because a change of the tail need not show in a quartile.
    /// </summary>
    public LaunchPlaces? Quartile { get; init; }
}
