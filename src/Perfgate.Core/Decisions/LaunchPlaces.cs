using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>One statistic of every launch of a row, placed on the row's scale.</summary>
internal sealed class LaunchPlaces(HarmScale scale, EstimatedLaunch[] baseline, EstimatedLaunch[] head)
{
    /// <summary>All baseline launches on the scale.</summary>
    public double[] Baseline { get; } = [.. baseline.Select(launch => scale.Place(launch.Estimate))];

    /// <summary>All head launches on the scale.</summary>
    public double[] Head { get; } = [.. head.Select(launch => scale.Place(launch.Estimate))];

    public double BaselineCentre => Quantile.Median(Baseline);

    /// <summary>Head minus base of each pair, on the scale; side by side only.</summary>
    public double[] Differences => field ??=
        [.. baseline.Join(head, launch => launch.Index, launch => launch.Index, (ours, theirs) => scale.Place(theirs.Estimate) - scale.Place(ours.Estimate))];

    /// <summary>
    /// The baseline's launches by accepted run, on the scale. Where every run has one launch, runs and launches cannot be told apart: then all are one group, whose
    /// scatter holds both.
    /// </summary>
    public double[][] BaselineRuns => field ??= ByRun();

    private double[][] ByRun()
    {
        double[][] runs = [.. baseline.GroupBy(launch => launch.Run).Select(run => run.Select(launch => scale.Place(launch.Estimate)).ToArray())];
        return runs.Any(run => run.Length > 1) ? runs : [Baseline];
    }
}
