using Perfgate.Plans;
using Perfgate.Statistics;

namespace Perfgate.Comparisons;

/// <summary>What the launches of a row say about its shift, on a <see cref="HarmScale"/>.</summary>
internal sealed record LaunchEvidence
{
    public required ModeratedShift Shift { get; init; }

    /// <summary>Every head launch is worse than every baseline launch (every pair is worse, side by side).</summary>
    public required bool AllWorse { get; init; }

    public required bool AllBetter { get; init; }

    /// <summary>Pairs (side by side) or head launches (history) behind the shift.</summary>
    public required int Count { get; init; }

    public static LaunchEvidence OfPairs(double[] differences) => new()
    {
        Shift = ModeratedShift.OfPairs(differences, NoisePrior.Unknown),
        AllWorse = differences.All(difference => difference > 0),
        AllBetter = differences.All(difference => difference < 0),
        Count = differences.Length,
    };

    /// <param name="baseline">Launch estimates on the scale, one array an accepted run.</param>
    /// <param name="head">Launch estimates on the scale.</param>
    public static LaunchEvidence OfGroups(double[][] baseline, double[] head)
    {
        double[] pooled = [.. baseline.SelectMany(run => run)];
        ModeratedShift shift = ModeratedShift.OfGroups(pooled, head, NoisePrior.Unknown);
        return new LaunchEvidence
        {
            Shift = shift.WithAddedError(RunToRunDeviation(baseline, shift.Deviation) * Math.Sqrt(1 + 1.0 / baseline.Length)),
            AllWorse = head.Min() > pooled.Max(),
            AllBetter = head.Max() < pooled.Min(),
            Count = head.Length,
        };
    }

    /// <summary>
    /// How much run medians scatter beyond what launch noise explains (one-way random effects, method of moments; 0 with fewer than two runs,
    /// where it cannot be told). The head is one run, so all its launches share one such deviation.
    /// </summary>
    private static double RunToRunDeviation(double[][] runs, double launchDeviation)
    {
        if (runs.Length < 2)
            return 0;
        double[] medians = [.. runs.Select(run => Quantile.Median(run))];
        double explained = launchDeviation * launchDeviation * runs.Average(run => 1.0 / run.Length);
        double between = Moments.SumOfSquares(medians, Moments.Mean(medians)) / (medians.Length - 1) - explained;
        return Math.Sqrt(Math.Max(0, between));
    }

    /// <summary>Takes the pairs of equal index (side by side) or both groups (history) and puts them on the scale.</summary>
    public static LaunchEvidence Of(Design design, HarmScale scale, EstimatedLaunch[] baseline, EstimatedLaunch[] head)
    {
        if (design == Design.History)
        {
            double[][] runs = [.. baseline.GroupBy(launch => launch.Run, (_, launches) => launches.Select(launch => scale.Place(launch.Estimate)).ToArray())];
            return OfGroups(runs, [.. head.Select(launch => scale.Place(launch.Estimate))]);
        }
        return OfPairs([.. baseline.Join(head, launch => launch.Index, launch => launch.Index, (ours, theirs) => scale.Place(theirs.Estimate) - scale.Place(ours.Estimate))]);
    }
}
