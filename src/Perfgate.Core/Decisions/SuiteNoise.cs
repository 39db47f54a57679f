using Perfgate.Plans;
using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>What the rows of a comparison say together about launch-to-launch noise here.</summary>
internal sealed class SuiteNoise
{
    private const double LeastWeight = 2;
    private const int LaunchesBeforeTrust = 6;

    private SuiteNoise(double largestDeparture) => LargestDeparture = largestDeparture;

    /// <summary>The furthest that any baseline launch of any row lies off its row's median, on the rows' scales; 0 without launches.</summary>
    public double LargestDeparture { get; }

    public static SuiteNoise Of(IReadOnlyList<RowMeasurement> rows) =>
        new(rows.Select(row => Departure(row.Gated.Baseline)).DefaultIfEmpty(0).Max());

    /// <summary>
    /// The prior of a row: its own calibration, or what is usual. The fewer launches a row has, the less it has had the chance to show that it is no usual one, and the less
    /// the prior is worth: heavier tails instead of confidence.
    /// </summary>
    public static NoisePrior PriorOf(RowMeasurement row) =>
        row.OwnNoise ?? NoisePrior.Unknown with { Weight = row.Design == Design.SideBySide ? LeastWeight : Math.Clamp(row.Baseline.Length + row.Head.Length - LaunchesBeforeTrust, LeastWeight, NoisePrior.Unknown.Weight) };

    private static double Departure(double[] launches)
    {
        double centre = Quantile.Median(launches);
        return launches.Max(launch => Math.Abs(launch - centre));
    }
}
