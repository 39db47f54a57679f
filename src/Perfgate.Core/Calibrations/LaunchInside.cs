using Perfgate.Statistics;

namespace Perfgate.Calibrations;

/// <summary>What the samples of one launch say about themselves.</summary>
/// <param name="Squares">Sum of squared distances from their mean.</param>
/// <param name="Freedom">One less than the samples.</param>
/// <param name="Drift">The last third's median less the first third's; 0 for fewer than six samples.</param>
/// <param name="IsDrifting">The samples trend, and by enough to matter.</param>
internal sealed record LaunchInside(double Squares, int Freedom, double? Autocorrelation, double Drift, bool IsDrifting)
{
    private const int FewestSamples = 20;
    private const int MostPoints = 40;
    private const double TrendP = 0.001;
    private const double TrendRise = 0.05;

    public static LaunchInside Of(IReadOnlyList<double> samples, NoiseScale scale)
    {
        double[] placed = [.. samples.Select(scale.Place)];
        int third = placed.Length / 3;
        double drift = placed.Length < 6 ? 0 : Quantile.Median(placed.AsSpan(placed.Length - third)) - Quantile.Median(placed.AsSpan(0, third));
        return new LaunchInside(
            Moments.SumOfSquares(placed, Moments.Mean(placed)),
            placed.Length - 1,
            Statistics.Autocorrelation.Lag1(placed),
            drift,
            placed.Length >= FewestSamples && Math.Abs(drift) > TrendRise && MannKendall.Test(Thinned(placed))!.P < TrendP);
    }

    // Kendall's test grows with the square of the length; forty points in order show such a drift.
    private static double[] Thinned(double[] values)
    {
        int step = Math.Max(1, values.Length / MostPoints);
        return [.. Enumerable.Range(0, (values.Length + step - 1) / step).Select(index => values[index * step])];
    }
}
