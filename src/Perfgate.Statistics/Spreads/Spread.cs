namespace Perfgate.Statistics;

/// <summary>
/// Measures of spread that single wild values do not move. Raw; times its consistency factor each estimates the standard deviation of normal values. From few values both are noisier than
/// the standard deviation: with five launches, three-sigma limits from the MAD are crossed by 11 % of unchanged values.
/// </summary>
public static class Spread
{
    /// <summary>1 / the third quartile of the standard normal.</summary>
    public const double MadToDeviation = 1.482602218505602;

    /// <summary>1 / (sqrt 2 times the 5/8 quantile of the standard normal), to the four places in which the paper gives it; no small-sample factor.</summary>
    public const double QnToDeviation = 2.2219;

    /// <summary>The median of |x - median| (Hampel 1974). Null for no values; 0 for one, and when more than half are equal.</summary>
    public static double? Mad(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            return null;
        double median = Quantile.Median(values);
        double[] distances = new double[values.Length];
        for (int i = 0; i < distances.Length; i++)
            distances[i] = Math.Abs(values[i] - median);
        return Quantile.Median(distances);
    }

    /// <summary>
    /// Rousseeuw and Croux's Qn (1993): the k-th smallest distance between two values, k = h (h - 1) / 2, h = n / 2 + 1. Needs no centre. Null for fewer than two values.
    /// </summary>
    public static double? Qn(ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
            return null;
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        long half = sorted.Length / 2 + 1;
        return OrderedSelection.KthDistance(sorted, half * (half - 1) / 2);
    }
}
