namespace Perfgate.Statistics;

/// <summary>
/// The median of the slopes of all pairs (Theil 1950, Sen 1968): up to 29 % of the points can be wild without moving it far. The interval is Sen's, from the variance of Mann-Kendall's S.
/// </summary>
public static class TheilSen
{
    /// <summary>The line through values taken one step apart; null for fewer than two.</summary>
    /// <remarks>The intercept is median(values) - slope median(steps). Memory grows with the square of the length: meant for histories, not for samples.</remarks>
    public static TheilSenLine? Of(ReadOnlySpan<double> values, double confidence = 0.95)
    {
        if (values.Length < 2)
            return null;
        double[] slopes = new double[values.Length * (values.Length - 1) / 2];
        int next = 0;
        for (int later = 1; later < values.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
                slopes[next++] = (values[later] - values[earlier]) / (later - earlier);
        }
        Array.Sort(slopes);
        double slope = Quantile.OfSorted(slopes, 0.5);
        return new TheilSenLine(slope, Quantile.Median(values) - slope * (values.Length - 1) / 2, Interval(slopes, values, confidence));
    }

    private static Interval? Interval(double[] slopes, ReadOnlySpan<double> values, double confidence)
    {
        double variance = MannKendall.Variance(values);
        if (slopes.Length < 2 || variance <= 0)
            return null;
        double cut = StandardNormal.Quantile(1 - (1 - confidence) / 2) * Math.Sqrt(variance);
        int lower = Math.Max((int)Math.Round((slopes.Length - cut) / 2) - 1, 0);
        int upper = Math.Min((int)Math.Round((slopes.Length + cut) / 2), slopes.Length - 1);
        return new Interval(slopes[lower], slopes[upper]);
    }
}
