using MathNet.Numerics.Distributions;

namespace Perfgate.Statistics;

/// <summary>
/// Distribution-free intervals for a quantile from order statistics (David and Nagaraja, Order Statistics, 2003, section 7.1).
/// They assume independent samples: right for "is this launch precise enough", wrong as evidence between launches.
/// </summary>
public static class QuantileInterval
{
    /// <summary>
    /// The interval between two order statistics that covers the quantile with at least <paramref name="confidence"/>, cut off evenly on both sides;
    /// null when the sample is too small for one to exist (a median at 95 % needs 6 values).
    /// </summary>
    /// <param name="sorted">Ascending, finite.</param>
    /// <param name="probability">The quantile, strictly between 0 and 1.</param>
    /// <param name="confidence">Such as 0.95.</param>
    public static Interval? OfSorted(ReadOnlySpan<double> sorted, double probability, double confidence = 0.95)
    {
        int size = sorted.Length;
        if (size == 0)
            return null;
        double tail = (1 - confidence) / 2;

        // Lower: the largest l with P(B <= l - 1) <= tail. Upper: the smallest u with P(B >= u) <= tail. Order statistics count from 1.
        int lower = 0;
        while (lower < size && Binomial.CDF(probability, size, lower) <= tail)
            lower++;
        int upper = size + 1;
        while (upper > 1 && 1 - Binomial.CDF(probability, size, upper - 2) <= tail)
            upper--;
        return lower >= 1 && upper <= size ? new Interval(sorted[lower - 1], sorted[upper - 1]) : null;
    }

    /// <summary>The smallest sample for which <see cref="OfSorted"/> exists on the far side of the quantile: 6 for the median, 459 for p99 at a one-sided 99 %.</summary>
    /// <remarks>n such that the chance that no value lies beyond the quantile is at most <paramref name="risk"/>: log(risk) / log(p).</remarks>
    public static int FewestSamples(double probability, double risk = 0.01)
    {
        double far = Math.Max(probability, 1 - probability);
        return (int)Math.Ceiling(Math.Log(risk) / Math.Log(far) - 1e-9);
    }
}
