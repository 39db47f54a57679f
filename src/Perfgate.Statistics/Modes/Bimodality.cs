namespace Perfgate.Statistics;

/// <summary>
/// Do the launches fall into two groups, as programs do that land in one of two modes from launch to launch? Bounds for one normal distribution do not hold for such a row.
/// </summary>
/// <remarks>
/// The criterion: cut the sorted values in two groups of at least a fifth of them and at least two; the gap between the groups over the pooled standard deviation within them, at its
/// largest, must exceed a critical value. Simulated: one normal distribution is called two in 1.0 % of cases for 5 to 14 launches, .8 % for 15, .1 % for 20; a log-normal one with sigma .5 in
/// 1.2 % (5), 2.9 % (10), .6 % (20); t with three degrees of freedom in about 1 % or less; a flat one in 2 to 5 %, 1 % (20). Two even modes six deviations apart are found in 10 % (5), 50 % (10) and
/// 68 % (20) of cases, modes 70 to 30 ten deviations apart in 21 %, 84 % and 89 %: five launches seldom suffice to tell.
/// </remarks>
public static class Bimodality
{
    private const int FewestValues = 5;

    // From 5 values on: the 99th percentile under one normal distribution (100,000 draws or more each), and never below 2.5, which is what "clearly" means from 15 on.
    private static readonly double[] Critical = [10.3, 7.5, 6.0, 5.05, 4.4, 3.9, 3.25, 2.95, 2.75, 2.6, 2.5];

    /// <summary>The gap, in standard deviations within groups, beyond which the groups are two; null for fewer than 5 values.</summary>
    public static double? CriticalSeparation(int values) =>
        values < FewestValues ? null : Critical[Math.Min(values - FewestValues, Critical.Length - 1)];

    /// <summary>The largest separation over all cuts; null for fewer than 5 values or when all are equal.</summary>
    public static TwoModes? Widest(ReadOnlySpan<double> values)
    {
        if (values.Length < FewestValues)
            return null;
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        TwoModes? widest = null;
        int smallest = Math.Max(2, (sorted.Length + 4) / 5);
        for (int cut = smallest; cut <= sorted.Length - smallest; cut++)
        {
            TwoModes candidate = Cut(sorted, cut);
            if (candidate.Separation > (widest?.Separation ?? 0))
                widest = candidate;
        }
        return widest;
    }

    /// <summary>The two groups when they are further apart than <see cref="CriticalSeparation"/>, else null.</summary>
    public static TwoModes? Of(ReadOnlySpan<double> values) =>
        Widest(values) is TwoModes widest && widest.Separation > CriticalSeparation(values.Length) ? widest : null;

    private static TwoModes Cut(double[] sorted, int cut)
    {
        ReadOnlySpan<double> lower = sorted.AsSpan(0, cut), upper = sorted.AsSpan(cut);
        double squares = Moments.SumOfSquares(lower, Moments.Mean(lower)) + Moments.SumOfSquares(upper, Moments.Mean(upper));
        double deviation = Math.Sqrt(squares / (sorted.Length - 2));
        double gap = upper[0] - lower[^1];
        double separation = gap == 0 ? 0 : deviation > 0 ? gap / deviation : double.PositiveInfinity;
        return new TwoModes(Quantile.OfSorted(lower, 0.5), Quantile.OfSorted(upper, 0.5), lower.Length, upper.Length, separation);
    }
}
