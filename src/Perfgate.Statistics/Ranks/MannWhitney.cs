namespace Perfgate.Statistics;

/// <summary>
/// The rank-sum test of Wilcoxon (1945), Mann and Whitney (1947): does one side tend to be greater? Values are assumed independent: right between launches,
/// wrong for samples pooled over launches. All values equal give p = 1; an empty side gives null. Two-sided p-values are twice the smaller tail.
/// </summary>
public static class MannWhitney
{
    private const int LargestAutomaticSide = 50;
    private const int LargestExactProduct = 10_000;

    public static MannWhitneyResult? Test(
        ReadOnlySpan<double> baseline,
        ReadOnlySpan<double> head,
        Alternative alternative = Alternative.TwoSided,
        MannWhitneyMethod method = MannWhitneyMethod.Automatic)
    {
        if (baseline.IsEmpty || head.IsEmpty)
            return null;
        List<PooledGroup> groups = PooledGroup.Merge(baseline, head);
        double u = PooledGroup.HeadWins(groups);
        long pairs = (long)baseline.Length * head.Length;
        bool ties = groups.Count < baseline.Length + head.Length;
        bool exact = method switch
        {
            MannWhitneyMethod.Exact => pairs <= LargestExactProduct,
            MannWhitneyMethod.Automatic => !ties && Math.Max(baseline.Length, head.Length) <= LargestAutomaticSide,
            _ => false,
        };
        double p = exact
            ? ExactP(groups, head.Length, u, alternative)
            : NormalP(groups, baseline.Length, head.Length, u, alternative, method == MannWhitneyMethod.NormalUncorrected ? 0 : 0.5);
        return new MannWhitneyResult(u, p, 2 * u / pairs - 1, exact, ties);
    }

    /// <summary>Is head greater (or less) than the baseline plus <paramref name="shift"/>? In logs a shift is a ratio.</summary>
    public static MannWhitneyResult? TestShifted(
        ReadOnlySpan<double> baseline,
        ReadOnlySpan<double> head,
        double shift,
        Alternative alternative,
        MannWhitneyMethod method = MannWhitneyMethod.Automatic)
    {
        double[] moved = new double[baseline.Length];
        for (int i = 0; i < moved.Length; i++)
            moved[i] = baseline[i] + shift;
        return Test(moved, head, alternative, method);
    }

    /// <summary>
    /// Is head greater (or less) than the baseline times <paramref name="ratio"/>? The same as a shift of log(ratio) on logs, but values of zero or below
    /// need no logarithm. 1.1 asks for more than +10 %.
    /// </summary>
    public static MannWhitneyResult? TestScaled(
        ReadOnlySpan<double> baseline,
        ReadOnlySpan<double> head,
        double ratio,
        Alternative alternative,
        MannWhitneyMethod method = MannWhitneyMethod.Automatic)
    {
        double[] scaled = new double[baseline.Length];
        for (int i = 0; i < scaled.Length; i++)
            scaled[i] = baseline[i] * ratio;
        return Test(scaled, head, alternative, method);
    }

    private static double ExactP(List<PooledGroup> groups, int head, double u, Alternative alternative)
    {
        int values = groups.Sum(group => group.Size);
        RankSumDistribution expected = groups.Count == values
            ? RankSumDistribution.Untied(values - head, head)
            : RankSumDistribution.Of([.. groups.Select(group => group.Size)], head);
        return alternative switch
        {
            Alternative.Greater => expected.AtLeast(u),
            Alternative.Less => expected.AtMost(u),
            _ => Math.Min(1, 2 * Math.Min(expected.AtLeast(u), expected.AtMost(u))),
        };
    }

    // Variance n m / 12 (N + 1 - sum(t^3 - t) / (N (N - 1))), Lehmann 1975, equation 1.35.
    private static double NormalP(List<PooledGroup> groups, int baseline, int head, double u, Alternative alternative, double continuity)
    {
        double n = baseline, m = head, all = n + m;
        double ties = 0;
        foreach (PooledGroup group in groups)
            ties += Math.Pow(group.Size, 3) - group.Size;
        double deviation = Math.Sqrt(n * m / 12 * Math.Max(0, all + 1 - ties / (all * (all - 1))));
        // One group means all values are equal: whatever the rounding of the variance says, nothing is to be seen.
        if (groups.Count == 1 || deviation == 0)
            return 1;
        double distance = u - n * m / 2;
        return alternative switch
        {
            Alternative.Greater => StandardNormal.Upper((distance - continuity) / deviation),
            Alternative.Less => StandardNormal.Upper((-distance - continuity) / deviation),
            _ => Math.Min(1, 2 * StandardNormal.Upper((Math.Abs(distance) - continuity) / deviation)),
        };
    }
}
