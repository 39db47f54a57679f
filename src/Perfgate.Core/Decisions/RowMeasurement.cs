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

    public double BaselineCentre => Quantile.Median([.. Baseline.Select(launch => launch.Estimate)]);

    public double HeadCentre => Quantile.Median([.. Head.Select(launch => launch.Estimate)]);

    /// <summary>All baseline launches on the scale.</summary>
    public double[] PlacedBaseline => field ??= [.. Baseline.Select(launch => Scale.Place(launch.Estimate))];

    /// <summary>All head launches on the scale.</summary>
    public double[] PlacedHead => field ??= [.. Head.Select(launch => Scale.Place(launch.Estimate))];

    /// <summary>Head minus base of each pair, on the scale; side by side only.</summary>
    public double[] Differences => field ??=
        [.. Baseline.Join(Head, launch => launch.Index, launch => launch.Index, (ours, theirs) => Scale.Place(theirs.Estimate) - Scale.Place(ours.Estimate))];

    /// <summary>
    /// The baseline's launches by accepted run, on the scale. Where every run has one launch, runs and launches cannot be told apart: then all are one group, whose
    /// scatter holds both.
    /// </summary>
    public double[][] BaselineRuns => field ??= Baseline.GroupBy(launch => launch.Run).Select(run => run.Select(launch => Scale.Place(launch.Estimate)).ToArray()).ToArray() is var runs && runs.Any(run => run.Length > 1)
        ? runs
        : [PlacedBaseline];
}
