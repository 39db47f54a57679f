namespace Perfgate.Decisions;

/// <summary>
/// Whether all head launches lie on one side of the baseline launches. Among many baseline launches one freak would forbid every regression for as long as it stays in the window,
/// so a few may be overlooked: at most a tenth, and only while chance alone would give such a pattern in fewer than one of 2,000 unchanged rows.
/// </summary>
internal static class Separation
{
    private const double RareEnough = 1.0 / 2000;

    public static bool IsAbove(double[] baseline, double[] head) =>
        head.Min() > baseline.OrderDescending().ElementAt(Overlooked(baseline.Length, head.Length));

    public static bool IsBelow(double[] baseline, double[] head) =>
        head.Max() < baseline.Order().ElementAt(Overlooked(baseline.Length, head.Length));

    /// <summary>How many baseline launches may lie beyond the nearest head launch.</summary>
    public static int Overlooked(int baseline, int head)
    {
        int overlooked = 0;
        while (overlooked + 1 <= baseline / 10 && ChanceOf(baseline, head, overlooked + 1) <= RareEnough)
            overlooked++;
        return overlooked;
    }

    // All orders of launches are equally likely in an unchanged row: the head launches are among the highest head + overlooked in C(head + overlooked, head) of C(all, head) of them.
    private static double ChanceOf(int baseline, int head, int overlooked)
    {
        double chance = 1;
        for (int taken = 0; taken < head; taken++)
            chance *= (double)(head + overlooked - taken) / (baseline + head - taken);
        return chance;
    }
}
