namespace Perfgate.Statistics;

/// <summary>
/// The two-sample test of Kolmogorov and Smirnov: do both sides come from one distribution, whatever their shape? Values are assumed independent. Ties are allowed and
/// make p larger than it need be, never smaller; all values equal give D = 0 and p = 1; an empty side gives null.
/// </summary>
public static class KolmogorovSmirnov
{
    private const long LargestExactProduct = 1_000_000;

    /// <summary>
    /// Exact while the product of the sizes is at most a million (Hodges 1958: lattice paths that leave a band, counted so that small p keep their precision), else
    /// asymptotic.
    /// </summary>
    /// <param name="alternative"><see cref="Alternative.Greater"/>: head tends to be greater, so its distribution function lies below the baseline's.</param>
    public static KolmogorovSmirnovResult? Test(
        ReadOnlySpan<double> baseline, ReadOnlySpan<double> head, Alternative alternative = Alternative.TwoSided) =>
        (long)baseline.Length * head.Length <= LargestExactProduct ? Exact(baseline, head, alternative) : Asymptotic(baseline, head, alternative);

    /// <summary>Always exact; time and care grow with the product of the sizes.</summary>
    internal static KolmogorovSmirnovResult? Exact(ReadOnlySpan<double> baseline, ReadOnlySpan<double> head, Alternative alternative)
    {
        if (baseline.IsEmpty || head.IsEmpty)
            return null;
        long distance = Distance(baseline, head, alternative);
        double d = distance / ((double)baseline.Length * head.Length);
        return new KolmogorovSmirnovResult(d, TailOfPaths(baseline.Length, head.Length, distance, alternative == Alternative.TwoSided), true);
    }

    /// <summary>
    /// Two-sided: the one-sample distribution at n m / (n + m), rounded. One-sided: exp(-2 z^2 - 2 z (n + 2 m) / (3 sqrt(n m (n + m)))), z = D sqrt(n m / (n + m)), n the
    /// larger (Hodges 1958, equation 5.3). Both as in SciPy.
    /// </summary>
    internal static KolmogorovSmirnovResult? Asymptotic(ReadOnlySpan<double> baseline, ReadOnlySpan<double> head, Alternative alternative)
    {
        if (baseline.IsEmpty || head.IsEmpty)
            return null;
        double larger = Math.Max(baseline.Length, head.Length), smaller = Math.Min(baseline.Length, head.Length);
        double product = larger * smaller, size = product / (larger + smaller);
        double d = Distance(baseline, head, alternative) / product;
        double z = d * Math.Sqrt(size);
        double p = alternative == Alternative.TwoSided
            ? KolmogorovDistribution.Upper((int)Math.Max(1, Math.Round(size)), d)
            : Math.Exp(-2 * z * z - 2 * z * (larger + 2 * smaller) / Math.Sqrt(product * (larger + smaller)) / 3);
        return new KolmogorovSmirnovResult(d, Math.Clamp(p, 0, 1), false);
    }

    // D n m: a whole number, so that no rounding decides which paths count.
    private static long Distance(ReadOnlySpan<double> baseline, ReadOnlySpan<double> head, Alternative alternative)
    {
        long n = baseline.Length, m = head.Length, i = 0, j = 0, largest = 0;
        foreach (PooledGroup group in PooledGroup.Merge(baseline, head))
        {
            i += group.Baseline;
            j += group.Head;
            long above = i * m - j * n;
            largest = Math.Max(largest, alternative switch { Alternative.Greater => above, Alternative.Less => -above, _ => Math.Abs(above) });
        }
        return largest;
    }

    // The chance that a random path from (0, 0) to (n, m) ever gets as far off the diagonal. Walking back, the path comes from the left with i / (i + j).
    private static double TailOfPaths(int n, int m, long distance, bool bothSides)
    {
        if (distance == 0)
            return 1;
        double[] column = new double[m + 1];
        for (long i = 0; i <= n; i++)
        {
            for (int j = 0; j <= m; j++)
            {
                long off = i * m - (long)j * n;
                double left = i == 0 ? 0 : column[j], below = j == 0 ? 0 : column[j - 1];
                column[j] = (bothSides ? Math.Abs(off) : off) >= distance ? 1 : i + j == 0 ? 0 : (i * left + j * below) / (i + j);
            }
        }
        return column[m];
    }
}
