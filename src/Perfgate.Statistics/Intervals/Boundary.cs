namespace Perfgate.Statistics;

/// <summary>
/// Boundaries for one new value from a history, as Bencher draws them. <c>confidence</c> is one-sided: so much of what is to come lies below the upper bound, and as much
/// above the lower.
/// </summary>
public static class Boundary
{
    /// <summary>mean +- z sd. Too narrow for few values: with five, a one-sided .99 is crossed by 4 % of unchanged values. Null for fewer than two.</summary>
    public static Interval? ZScore(ReadOnlySpan<double> history, double confidence) =>
        Around(history, StandardNormal.Quantile(confidence));

    /// <summary>mean +- t(n-1) sd sqrt(1 + 1/n): the prediction interval, right for one new value of the same normal distribution. Null for fewer than two.</summary>
    public static Interval? TPrediction(ReadOnlySpan<double> history, double confidence) =>
        history.Length < 2 ? null : Around(history, StudentDistribution.Quantile(confidence, history.Length - 1) * Math.Sqrt(1 + 1.0 / history.Length));

    /// <summary>mean (1 +- fraction), the lower bound first even for a negative mean; null for no value.</summary>
    public static Interval? Percentage(ReadOnlySpan<double> history, double fraction)
    {
        if (history.IsEmpty)
            return null;
        double mean = Moments.Mean(history), half = Math.Abs(mean * fraction);
        return new Interval(mean - half, mean + half);
    }

    private static Interval? Around(ReadOnlySpan<double> history, double factor)
    {
        if (history.Length < 2)
            return null;
        (double mean, double deviation) = Moments.MeanAndDeviation(history);
        return new Interval(mean - factor * deviation, mean + factor * deviation);
    }
}
