using Perfgate.Plans;
using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>What the launches of a row say about its shift, on a <see cref="HarmScale"/>.</summary>
internal sealed record LaunchEvidence
{
    public required ModeratedShift Shift { get; init; }

    /// <summary>Every head launch is worse than every baseline launch (every pair is worse, side by side).</summary>
    public required bool AllWorse { get; init; }

    public required bool AllBetter { get; init; }

    /// <summary>Pairs (side by side) or baseline launches (history) behind the shift.</summary>
    public required int BaselineCount { get; init; }

    /// <summary>Pairs (side by side) or head launches (history) behind the shift.</summary>
    public required int HeadCount { get; init; }

    public static LaunchEvidence Of(RowMeasurement row, NoisePrior prior) =>
        row.Design == Design.SideBySide ? OfPairs(row.Differences, prior) : OfGroups(row.BaselineRuns, row.PlacedBaseline, row.PlacedHead, prior);

    private static LaunchEvidence OfPairs(double[] differences, NoisePrior prior) => new()
    {
        Shift = ModeratedShift.OfPairs(differences, prior),
        AllWorse = differences.All(difference => difference > 0),
        AllBetter = differences.All(difference => difference < 0),
        BaselineCount = differences.Length,
        HeadCount = differences.Length,
    };

    private static LaunchEvidence OfGroups(double[][] runs, double[] baseline, double[] head, NoisePrior prior)
    {
        ModeratedShift shift = ModeratedShift.OfGroups(baseline, head, prior);
        return new LaunchEvidence
        {
            Shift = shift.WithAddedError(RunToRunDeviation(runs, shift.Deviation) * Math.Sqrt(1 + 1.0 / runs.Length)),
            AllWorse = head.Min() > baseline.Max(),
            AllBetter = head.Max() < baseline.Min(),
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
