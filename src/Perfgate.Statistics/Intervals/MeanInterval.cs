namespace Perfgate.Statistics;

/// <summary>Student's t interval for a mean.</summary>
public static class MeanInterval
{
    /// <summary>mean +- t(n-1) sd / sqrt(n), two-sided; null for fewer than two values.</summary>
    public static Interval? Of(ReadOnlySpan<double> values, double confidence = 0.95)
    {
        if (values.Length < 2)
            return null;
        (double mean, double deviation) = Moments.MeanAndDeviation(values);
        double t = StudentDistribution.Quantile(1 - (1 - confidence) / 2, values.Length - 1);
        double half = t * deviation / Math.Sqrt(values.Length);
        return new Interval(mean - half, mean + half);
    }
}
