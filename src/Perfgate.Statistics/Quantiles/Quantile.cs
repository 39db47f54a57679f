namespace Perfgate.Statistics;

/// <summary>Sample quantiles.</summary>
public static class Quantile
{
    /// <summary>
    /// The quantile with linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the default of R and NumPy).
    /// NaN for an empty sample; the value itself for one value.
    /// </summary>
    /// <param name="sorted">Ascending, finite.</param>
    /// <param name="probability">0 to 1.</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        if (sorted.IsEmpty)
            return double.NaN;
        double position = (sorted.Length - 1) * probability;
        int below = (int)Math.Floor(position);
        int above = Math.Min(below + 1, sorted.Length - 1);
        // Nothing to interpolate; and infinite ratios, say, have no distance from one another.
        if (position == below || sorted[below] == sorted[above])
            return sorted[below];
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    public static double Median(ReadOnlySpan<double> values) => Of(values, 0.5);

    /// <inheritdoc cref="OfSorted"/>
    /// <param name="values">In any order; left as they are.</param>
    public static double Of(ReadOnlySpan<double> values, double probability)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return OfSorted(sorted, probability);
    }
}
