namespace Perfgate.Statistics;

/// <summary>Spearman's rank correlation (1904): Pearson's correlation of the ranks, ties sharing the mean of theirs.</summary>
public static class Spearman
{
    /// <summary>
    /// Correlation of values with their order: do samples drift within a launch? p from t = rho sqrt((n - 2) / (1 - rho^2)) with n - 2 degrees of freedom, never below 2 / n!, which is what perfect
    /// order is worth. Null for fewer than three values; rho = 0 and p = 1 when all are equal.
    /// </summary>
    /// <param name="values">In order of time.</param>
    public static RankCorrelation? WithTime(ReadOnlySpan<double> values)
    {
        double[] times = new double[values.Length];
        for (int i = 0; i < times.Length; i++)
            times[i] = i;
        return Of(times, values);
    }

    /// <summary>Correlation of two lists of the same length; null for fewer than three pairs or different lengths.</summary>
    public static RankCorrelation? Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        int size = x.Length;
        if (size < 3 || y.Length != size)
            return null;
        double[] a = Midranks(x), b = Midranks(y);
        double centre = (size + 1) / 2.0, product = 0;
        for (int i = 0; i < size; i++)
            product += (a[i] - centre) * (b[i] - centre);
        double squares = Math.Sqrt(Moments.SumOfSquares(a, centre) * Moments.SumOfSquares(b, centre));
        if (squares == 0)
            return new RankCorrelation(0, 1);
        double rho = Math.Clamp(product / squares, -1, 1);
        double t = rho * Math.Sqrt((size - 2) / ((1 - rho) * (1 + rho)));
        double p = Math.Max(StudentDistribution.P(t, size - 2, Alternative.TwoSided), 2 * Math.Exp(-MathNet.Numerics.SpecialFunctions.FactorialLn(size)));
        return new RankCorrelation(rho, Math.Min(1, p));
    }

    private static double[] Midranks(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        int[] order = new int[sorted.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(sorted, order);
        double[] ranks = new double[sorted.Length];
        for (int start = 0, end = 1; start < sorted.Length; start = end++)
        {
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            for (int i = start; i < end; i++)
                ranks[order[i]] = (start + 1 + end) / 2.0;
        }
        return ranks;
    }
}
