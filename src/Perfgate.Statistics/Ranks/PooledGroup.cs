namespace Perfgate.Statistics;

/// <summary>Values of the pooled sample that are equal to one another: how many come from either side.</summary>
internal readonly record struct PooledGroup(int Baseline, int Head)
{
    public int Size => Baseline + Head;

    /// <summary>Both sides merged in ascending order. Only exactly equal values tie: a tolerance would make sub-nanosecond seconds collapse.</summary>
    public static List<PooledGroup> Merge(ReadOnlySpan<double> baseline, ReadOnlySpan<double> head)
    {
        double[] left = baseline.ToArray(), right = head.ToArray();
        Array.Sort(left);
        Array.Sort(right);
        List<PooledGroup> groups = new(left.Length + right.Length);
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            double value = i == left.Length || (j < right.Length && right[j] < left[i]) ? right[j] : left[i];
            int fromLeft = Run(left, i, value), fromRight = Run(right, j, value);
            groups.Add(new PooledGroup(fromLeft, fromRight));
            i += fromLeft;
            j += fromRight;
        }
        return groups;
    }

    /// <summary>Mann and Whitney's U: pairs in which head is greater, equal pairs half.</summary>
    public static double HeadWins(List<PooledGroup> groups)
    {
        double doubled = 0;
        long below = 0;
        foreach (PooledGroup group in groups)
        {
            doubled += group.Head * (2.0 * below + group.Baseline);
            below += group.Baseline;
        }
        return doubled / 2;
    }

    private static int Run(double[] sorted, int start, double value)
    {
        int end = start;
        while (end < sorted.Length && sorted[end] == value)
            end++;
        return end - start;
    }
}
