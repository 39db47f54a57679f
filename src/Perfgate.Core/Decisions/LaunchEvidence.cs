using Perfgate.Plans;
using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>What one statistic of a row's launches says about its shift, on a <see cref="HarmScale"/>.</summary>
internal sealed record LaunchEvidence
{
    public required ModeratedShift Shift { get; init; }

    /// <summary>Every head launch is worse than the baseline launches, but for the few that <see cref="Separation"/> overlooks (side by side: every pair is worse).</summary>
    public required bool AllWorse { get; init; }

    public required bool AllBetter { get; init; }

    /// <summary>What the least worse head launch stands off the baseline's median (side by side: the least worse pair's difference).</summary>
    public required double LeastWorse { get; init; }

    /// <summary>The mirror image: what the least better head launch stands off, positive is worse.</summary>
    public required double LeastBetter { get; init; }

    /// <summary>Pairs (side by side) or baseline launches (history) behind the shift.</summary>
    public required int BaselineCount { get; init; }

    /// <summary>Pairs (side by side) or head launches (history) behind the shift.</summary>
    public required int HeadCount { get; init; }

    public static LaunchEvidence Of(LaunchPlaces places, Design design, NoisePrior prior) =>
        design == Design.SideBySide ? OfPairs(places.Differences, prior) : OfGroups(places, prior);

    private static LaunchEvidence OfPairs(double[] differences, NoisePrior prior) => new()
    {
        Shift = ModeratedShift.OfPairs(differences, prior),
        AllWorse = differences.All(difference => difference > 0),
        AllBetter = differences.All(difference => difference < 0),
        LeastWorse = differences.Min(),
        LeastBetter = differences.Max(),
        BaselineCount = differences.Length,
        HeadCount = differences.Length,
    };

    private static LaunchEvidence OfGroups(LaunchPlaces places, NoisePrior prior)
    {
        (double[] baseline, double[] head) = (places.Baseline, places.Head);
        ModeratedShift shift = ModeratedShift.OfGroups(baseline, head, prior);
        double centre = places.BaselineCentre;
        return new LaunchEvidence
        {
            Shift = shift.WithAddedError(RunToRunDeviation(places.BaselineRuns, shift.Deviation) * Math.Sqrt(1 + 1.0 / places.BaselineRuns.Length)),
            AllWorse = Separation.IsAbove(baseline, head),
            AllBetter = Separation.IsBelow(baseline, head),
            LeastWorse = head.Min() - centre,
            LeastBetter = head.Max() - centre,
            BaselineCount = baseline.Length,
            HeadCount = head.Length,
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
}
