namespace Perfgate.Statistics;

/// <summary>Centres other than mean and median.</summary>
public static class Centre
{
    /// <summary>
    /// The mean of what is left after floor(n trim) values are cut off at either end. Null for no values; 0.5 or more leaves the median.
    /// </summary>
    /// <param name="trim">The share cut off at each end, such as 0.2.</param>
    public static double? TrimmedMean(ReadOnlySpan<double> values, double trim)
    {
        if (values.IsEmpty)
            return null;
        int cut = (int)Math.Floor(values.Length * trim);
        if (2 * cut >= values.Length)
            return Quantile.Median(values);
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return Moments.Mean(sorted.AsSpan(cut, sorted.Length - 2 * cut));
    }

    /// <summary>exp(mean(log x)). Null for no values and when one is zero, negative or infinite: a summary over ratios must not quietly become 0 or infinity.</summary>
    public static double? GeometricMean(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            return null;
        double sum = 0;
        foreach (double value in values)
        {
            if (!(value > 0) || double.IsPositiveInfinity(value))
                return null;
            sum += Math.Log(value);
        }
        return Math.Exp(sum / values.Length);
    }
}
