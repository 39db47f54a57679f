namespace Perfgate.Statistics;

/// <summary>
/// The k-th smallest of many numbers that are never written down: bisection over the doubles themselves (64 steps), given a count of how many are at most a bound. So all
/// pairs of two thousand-value samples need no million-value array. The answer is exactly one of the numbers.
/// </summary>
internal static class OrderedSelection
{
    /// <param name="rank">From 1.</param>
    /// <param name="countAtMost">How many of the numbers are at most the bound; grows with it.</param>
    public static double Kth(long rank, Func<double, long> countAtMost)
    {
        long low = Key(double.NegativeInfinity), high = Key(double.PositiveInfinity);
        while (low < high)
        {
            long middle = low + (long)((ulong)(high - low) / 2);
            if (countAtMost(Value(middle)) >= rank)
                high = middle;
            else
                low = middle + 1;
        }
        return Value(low);
    }

    /// <summary>The k-th smallest <paramref name="combine"/>(baseline, head) over all pairs of two ascending samples.</summary>
    /// <param name="combine">Falls as baseline grows and grows with head: a difference, a ratio of positive values.</param>
    public static double KthPair(double[] baseline, double[] head, long rank, Func<double, double, double> combine) => Kth(rank, bound =>
    {
        // Going up in head, more and more baseline values are too small.
        long count = 0;
        int tooSmall = 0;
        foreach (double value in head)
        {
            while (tooSmall < baseline.Length && combine(baseline[tooSmall], value) > bound)
                tooSmall++;
            count += baseline.Length - tooSmall;
        }
        return count;
    });

    /// <summary>The k-th smallest (x_i + x_j) / 2 over all i &lt;= j of one ascending sample.</summary>
    public static double KthAverage(double[] sorted, long rank) => Kth(rank, bound =>
    {
        // Going up in i, fewer and fewer j are small enough.
        long count = 0;
        int partners = sorted.Length;
        for (int i = 0; i < partners; i++)
        {
            while (partners > i && sorted[i] / 2 + sorted[partners - 1] / 2 > bound)
                partners--;
            count += partners - i;
        }
        return count;
    });

    /// <summary>The median of so many numbers, of which <paramref name="kth"/> gives the k-th smallest from 1.</summary>
    public static double Median(long size, Func<long, double> kth)
    {
        double lower = kth((size + 1) / 2), upper = size % 2 == 1 ? lower : kth(size / 2 + 1);
        // A sum of halves, not half of a sum: large values must not overflow. Equal ones stay as they are.
        return lower == upper ? lower : lower / 2 + upper / 2;
    }

    /// <summary>The k-th smallest distance over all pairs of one ascending sample.</summary>
    public static double KthDistance(double[] sorted, long rank) => Kth(rank, bound =>
    {
        long count = 0;
        int tooFar = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            while (tooFar < i && sorted[i] - sorted[tooFar] > bound)
                tooFar++;
            count += i - tooFar;
        }
        return count;
    });

    // Doubles in an order that whole numbers share.
    private static long Key(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : -(bits & long.MaxValue);
    }

    private static double Value(long key) => key >= 0 ? BitConverter.Int64BitsToDouble(key) : -BitConverter.Int64BitsToDouble(-key);
}
