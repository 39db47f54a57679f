namespace Perfgate.Statistics;

/// <summary>
/// p-values adjusted for having looked at many rows, in the order they came in: a row is rejected at a level when its adjusted p is at most that level.
/// None for none; one stays as it is; equal p-values stay equal.
/// </summary>
public static class AdjustedP
{
    /// <summary>Benjamini and Hochberg (1995): of what is rejected at 5 %, at most 5 % is false on average. min over j >= i of p_(j) n / j.</summary>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> p) => StepUp(p, 1);

    /// <summary>Benjamini and Yekutieli (2001): the same under any dependence, at the price of a factor 1 + 1/2 + ... + 1/n.</summary>
    public static double[] BenjaminiYekutieli(ReadOnlySpan<double> p)
    {
        double harmonic = 0;
        for (int i = 1; i <= p.Length; i++)
            harmonic += 1.0 / i;
        return StepUp(p, harmonic);
    }

    /// <summary>Holm (1979): the chance of even one false rejection stays below the level. max over j &lt;= i of p_(j) (n - j + 1).</summary>
    public static double[] Holm(ReadOnlySpan<double> p)
    {
        double[] adjusted = new double[p.Length];
        double largest = 0;
        int[] order = Ascending(p);
        for (int rank = 0; rank < order.Length; rank++)
        {
            largest = Math.Max(largest, Math.Min(1, p[order[rank]] * (p.Length - rank)));
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }

    /// <summary>Bonferroni: p n. Holm's is never worse.</summary>
    public static double[] Bonferroni(ReadOnlySpan<double> p)
    {
        double[] adjusted = new double[p.Length];
        for (int i = 0; i < adjusted.Length; i++)
            adjusted[i] = Math.Min(1, p[i] * p.Length);
        return adjusted;
    }

    private static double[] StepUp(ReadOnlySpan<double> p, double factor)
    {
        double[] adjusted = new double[p.Length];
        double smallest = 1;
        int[] order = Ascending(p);
        for (int rank = order.Length; rank >= 1; rank--)
        {
            smallest = Math.Min(smallest, p[order[rank - 1]] * p.Length / rank * factor);
            adjusted[order[rank - 1]] = smallest;
        }
        return adjusted;
    }

    private static int[] Ascending(ReadOnlySpan<double> p)
    {
        double[] keys = p.ToArray();
        int[] order = new int[p.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(keys, order);
        return order;
    }
}
