namespace Perfgate.Statistics;

/// <summary>
/// Hodges and Lehmann's estimators (1963): the medians of all pairs, which one wild value among few cannot move far. The intervals are those of Moses (1965), from the
/// distribution of Mann and Whitney's U; ties make them wider than need be, never narrower.
/// </summary>
public static class HodgesLehmann
{
    private const int LargestExactSide = 50;

    /// <summary>The pseudo-median of one sample: the median of (x_i + x_j) / 2 over all i &lt;= j; null for no values.</summary>
    public static double? Centre(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            return null;
        double[] sorted = Sorted(values);
        long pairs = (long)sorted.Length * (sorted.Length + 1) / 2;
        return OrderedSelection.Median(pairs, rank => OrderedSelection.KthAverage(sorted, rank));
    }

    /// <summary>The median of all head - baseline, with an interval; null for an empty side.</summary>
    public static HodgesLehmannEstimate? Shift(ReadOnlySpan<double> baseline, ReadOnlySpan<double> head, double confidence = 0.95)
    {
        if (baseline.IsEmpty || head.IsEmpty)
            return null;
        double[] from = Sorted(baseline), to = Sorted(head);
        long pairs = (long)from.Length * to.Length;
        double shift = OrderedSelection.Median(pairs, Kth);
        return Cut(from.Length, to.Length, confidence) is (long k, double covered)
            ? new HodgesLehmannEstimate(shift, new Interval(Kth(k), Kth(pairs - k + 1)), covered)
            : new HodgesLehmannEstimate(shift, null, null);

        double Kth(long rank) => OrderedSelection.KthPair(from, to, rank, (ours, theirs) => theirs - ours);
    }

    /// <summary>The shift of the logarithms, taken back: head over baseline. Null for an empty side or a value of zero or below.</summary>
    public static HodgesLehmannEstimate? Ratio(ReadOnlySpan<double> baseline, ReadOnlySpan<double> head, double confidence = 0.95)
    {
        if (Logs(baseline) is not double[] from || Logs(head) is not double[] to || Shift(from, to, confidence) is not HodgesLehmannEstimate logs)
            return null;
        Interval? interval = logs.Interval is Interval bounds ? new Interval(Math.Exp(bounds.Lower), Math.Exp(bounds.Upper)) : null;
        return new HodgesLehmannEstimate(Math.Exp(logs.Value), interval, logs.Confidence);
    }

    /// <summary>
    /// The median of all head / baseline, as Perfolizer's ratio estimator takes it. For an even number of pairs it is the mean of two ratios, not of their logarithms, so
    /// swapping the sides does not quite give the reciprocal. Null as for <see cref="Ratio"/>.
    /// </summary>
    public static double? MedianOfRatios(ReadOnlySpan<double> baseline, ReadOnlySpan<double> head)
    {
        if (baseline.IsEmpty || head.IsEmpty || Logs(baseline) is null || Logs(head) is null)
            return null;
        double[] from = Sorted(baseline), to = Sorted(head);
        return OrderedSelection.Median(
            (long)from.Length * to.Length, rank => OrderedSelection.KthPair(from, to, rank, (ours, theirs) => theirs / ours));
    }

    // k: the smallest with P(U <= k) above alpha / 2; the k-th and the (nm - k + 1)-th difference then cover 1 - 2 P(U <= k - 1).
    private static (long K, double Covered)? Cut(int baseline, int head, double confidence)
    {
        // A hair more, so that 1 - 0.9 does not fall short of one tenth.
        double tail = (1 - confidence) / 2 * (1 + 1e-12);
        if (Math.Max(baseline, head) > LargestExactSide)
            return ApproximateCut(baseline, head, tail);
        RankSumDistribution distribution = RankSumDistribution.Untied(baseline, head);
        long k = 0;
        while (distribution.AtMost(k) <= tail)
            k++;
        return k == 0 ? null : (k, 1 - 2 * distribution.AtMost(k - 1));
    }

    private static (long K, double Covered)? ApproximateCut(int baseline, int head, double tail)
    {
        double n = baseline, m = head, deviation = Math.Sqrt(n * m * (n + m + 1) / 12);
        long k = (long)Math.Floor(n * m / 2 + StandardNormal.Quantile(tail) * deviation + 0.5);
        return k < 1 ? null : (k, 1 - 2 * StandardNormal.Upper((n * m / 2 - k + 0.5) / deviation));
    }

    private static double[] Sorted(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static double[]? Logs(ReadOnlySpan<double> values)
    {
        double[] logs = new double[values.Length];
        for (int i = 0; i < logs.Length; i++)
        {
            if (!(values[i] > 0))
                return null;
            logs[i] = Math.Log(values[i]);
        }
        return logs;
    }
}
