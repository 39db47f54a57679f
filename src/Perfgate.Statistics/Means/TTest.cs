namespace Perfgate.Statistics;

/// <summary>
/// Tests for a difference of two means. When no value varies, equal means give t = 0 and different ones an infinite t with p = 0 (or 1 on the far side).
/// </summary>
public static class TTest
{
    /// <summary>
    /// Student's (1908), for two sides of the same variance: t = (mean(head) - mean(baseline) - shift) / (s sqrt(1/n + 1/m)) with the pooled s and n + m - 2
    /// degrees of freedom. Null for an empty side or fewer than three values.
    /// </summary>
    public static TTestResult? Student(
        ReadOnlySpan<double> baseline, ReadOnlySpan<double> head, Alternative alternative = Alternative.TwoSided, double shift = 0)
    {
        if (baseline.IsEmpty || head.IsEmpty || baseline.Length + head.Length < 3)
            return null;
        double there = Moments.Mean(baseline), here = Moments.Mean(head);
        double freedom = baseline.Length + head.Length - 2;
        double variance = (Moments.SumOfSquares(baseline, there) + Moments.SumOfSquares(head, here)) / freedom;
        return Result(here - there - shift, Math.Sqrt(variance / baseline.Length + variance / head.Length), freedom, alternative);
    }

    /// <summary>
    /// Welch's (1947), for sides whose variances may differ: t = (mean(head) - mean(baseline) - shift) / sqrt(a^2 + b^2), a = s / sqrt n of one side, b of the other,
    /// with (a^2 + b^2)^2 / (a^4 / (n - 1) + b^4 / (m - 1)) degrees of freedom. Null for fewer than two values on a side.
    /// </summary>
    public static TTestResult? Welch(
        ReadOnlySpan<double> baseline, ReadOnlySpan<double> head, Alternative alternative = Alternative.TwoSided, double shift = 0)
    {
        if (baseline.Length < 2 || head.Length < 2)
            return null;
        (double there, double thereDeviation) = Moments.MeanAndDeviation(baseline);
        (double here, double hereDeviation) = Moments.MeanAndDeviation(head);
        double a = thereDeviation / Math.Sqrt(baseline.Length), b = hereDeviation / Math.Sqrt(head.Length);
        double larger = Math.Max(a, b), smaller = Math.Min(a, b);
        // Shares of the larger error: squares of very large or very small ones leave the range of a double.
        double error = larger > 0 ? larger * Math.Sqrt(1 + smaller / larger * (smaller / larger)) : 0;
        double share = error > 0 ? a / error * (a / error) : 0.5;
        double freedom = 1 / (share * share / (baseline.Length - 1) + (1 - share) * (1 - share) / (head.Length - 1));
        return Result(here - there - shift, error, freedom, alternative);
    }

    private static TTestResult Result(double difference, double error, double freedom, Alternative alternative)
    {
        double t = error > 0 ? difference / error : difference == 0 ? 0 : double.PositiveInfinity * Math.Sign(difference);
        return new TTestResult(t, freedom, StudentDistribution.P(t, freedom, alternative));
    }
}
