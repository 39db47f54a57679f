namespace Perfgate.Statistics;

/// <summary>
/// What a Mann-Whitney test can reach at all: its smallest p-value is 1 / C(n + m, n) one-sided and twice that two-sided, when the sides are separated and
/// no values tie. A row that cannot reach its level has too few launches; it is never "unchanged".
/// </summary>
public static class MannWhitneyPower
{
    /// <summary>The smallest p-value that sides of these sizes can give; 1 when a side is empty.</summary>
    public static double SmallestP(int baseline, int head, Alternative alternative = Alternative.TwoSided)
    {
        double p = 1;
        for (int i = 1; i <= Math.Min(baseline, head); i++)
            p *= i / (double)(Math.Max(baseline, head) + i);
        return alternative == Alternative.TwoSided ? Math.Min(1, 2 * p) : p;
    }

    /// <summary>Whether a test of these sizes can give a p-value of at most <paramref name="level"/>.</summary>
    public static bool CanReach(int baseline, int head, double level, Alternative alternative = Alternative.TwoSided) =>
        SmallestP(baseline, head, alternative) <= level * (1 + 1e-12);

    /// <summary>The fewest values on either side, both sides the same: 4 and 4 for a two-sided .05, 3 and 3 one-sided.</summary>
    /// <param name="level">Above 0.</param>
    public static int FewestPerSide(double level, Alternative alternative = Alternative.TwoSided)
    {
        int size = 1;
        while (!CanReach(size, size, level, alternative))
            size++;
        return size;
    }

    /// <summary>
    /// The fewest values beside <paramref name="other"/> on the other side: 19 beside one for a one-sided .05; null when none of up to 10,000 suffice or the other side is empty.
    /// </summary>
    public static int? FewestBeside(int other, double level, Alternative alternative = Alternative.TwoSided)
    {
        if (other < 1)
            return null;
        for (int size = 1; size <= 10_000; size++)
        {
            if (CanReach(other, size, level, alternative))
                return size;
        }
        return null;
    }
}
