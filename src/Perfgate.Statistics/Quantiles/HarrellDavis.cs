using MathNet.Numerics;

namespace Perfgate.Statistics;

/// <summary>
/// Harrell and Davis's quantile estimator (1982): every order statistic weighted by how likely it is to be the quantile. Smoother than <see cref="Quantile"/> for few values, but
/// no longer immune to a wild one: all have some weight.
/// </summary>
public static class HarrellDavis
{
    /// <summary>
    /// sum of x_(i) (I(i/n) - I((i-1)/n)), I the regularised incomplete beta function with a = (n + 1) p and b = (n + 1)(1 - p). Null for no values; the value itself
    /// for one; the least and the greatest value at 0 and 1.
    /// </summary>
    /// <param name="values">In any order.</param>
    /// <param name="probability">0 to 1.</param>
    public static double? Of(ReadOnlySpan<double> values, double probability)
    {
        if (values.IsEmpty)
            return null;
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        if (probability <= 0 || probability >= 1 || sorted[0] == sorted[^1])
            return probability <= 0 ? sorted[0] : sorted[^1];
        double a = (sorted.Length + 1) * probability, b = (sorted.Length + 1) * (1 - probability);
        double sum = 0, before = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double upTo = SpecialFunctions.BetaRegularized(a, b, (i + 1.0) / sorted.Length);
            sum += (upTo - before) * sorted[i];
            before = upTo;
        }
        return sum;
    }
}
