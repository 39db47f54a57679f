using System.Collections.Concurrent;

namespace Perfgate.Statistics;

/// <summary>
/// The exact null distribution of Mann and Whitney's U for given tie groups: how many of the equally likely assignments of the pooled values to the
/// two sides give each U (with ties the conditional distribution, Lehmann, Nonparametrics, 1975, section 1.4). Counted by dynamic programming over the
/// groups; every step adds positive numbers, so tails keep their relative precision however small they are.
/// </summary>
internal sealed class RankSumDistribution
{
    private const int LargestKept = 2500;

    private static readonly ConcurrentDictionary<(int Baseline, int Head), RankSumDistribution> Kept = new();

    private readonly double[] _counts;
    private readonly double _total;

    private RankSumDistribution(double[] counts)
    {
        _counts = counts;
        _total = counts.Sum();
    }

    /// <summary>All group sizes 1: no ties. A suite asks for the same sizes in row after row, so small ones are kept.</summary>
    public static RankSumDistribution Untied(int baseline, int head) =>
        (long)baseline * head <= LargestKept ? Kept.GetOrAdd((baseline, head), sizes => CountUntied(sizes.Baseline, sizes.Head)) : CountUntied(baseline, head);

    private static RankSumDistribution CountUntied(int baseline, int head)
    {
        int[] sizes = new int[baseline + head];
        Array.Fill(sizes, 1);
        return Of(sizes, head);
    }

    /// <param name="groups">Sizes of the tie groups in ascending order of value.</param>
    /// <param name="head">How many of all values belong to head.</param>
    public static RankSumDistribution Of(ReadOnlySpan<int> groups, int head)
    {
        int values = 0;
        foreach (int size in groups)
            values += size;
        int baseline = values - head;
        // U counts ties half, so the tables run over 2 U.
        double[][] byTaken = new double[head + 1][];
        for (int taken = 0; taken <= head; taken++)
            byTaken[taken] = new double[2 * head * baseline + 1];
        byTaken[0][0] = 1;
        int before = 0;
        foreach (int size in groups)
        {
            Add(byTaken, size, before, baseline);
            before += size;
        }
        return new RankSumDistribution(byTaken[head]);
    }

    /// <summary>P(U at least u).</summary>
    public double AtLeast(double u)
    {
        double sum = 0;
        for (int doubled = _counts.Length - 1; doubled >= Math.Max(0, 2 * u); doubled--)
            sum += _counts[doubled];
        return Math.Min(1, sum / _total);
    }

    /// <summary>P(U at most u).</summary>
    public double AtMost(double u)
    {
        double sum = 0;
        for (int doubled = 0; doubled <= Math.Min(2 * u, _counts.Length - 1); doubled++)
            sum += _counts[doubled];
        return Math.Min(1, sum / _total);
    }

    // Of the group's values, chosen go to head: each beats the baseline values before the group and half of the others in it.
    private static void Add(double[][] byTaken, int size, int before, int baseline)
    {
        int head = byTaken.Length - 1;
        for (int taken = Math.Min(head, before + size); taken >= 0; taken--)
        {
            double[] target = byTaken[taken];
            double[] sum = new double[target.Length];
            double ways = 1;
            for (int chosen = 0; chosen <= Math.Min(size, taken); chosen++)
            {
                int below = before - (taken - chosen);
                if (below >= 0 && below + size - chosen <= baseline)
                    Accumulate(byTaken[taken - chosen], sum, chosen * (2 * below + size - chosen), ways);
                ways = ways * (size - chosen) / (chosen + 1);
            }
            byTaken[taken] = sum;
        }
    }

    private static void Accumulate(double[] from, double[] to, int shift, double ways)
    {
        for (int doubled = 0; doubled + shift < to.Length; doubled++)
            to[doubled + shift] += ways * from[doubled];
    }
}
