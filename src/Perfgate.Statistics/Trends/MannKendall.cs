namespace Perfgate.Statistics;

/// <summary>
/// The test of Mann (1945) and Kendall for a monotone trend in a series, whatever its shape. Values are assumed independent apart from the trend. Null for fewer than two values;
/// all equal give tau = 0 and p = 1.
/// </summary>
public static class MannKendall
{
    private const int LargestExact = 60;

    /// <summary>
    /// Exact without ties and up to 60 values (the distribution of inversions, Kendall 1970), else normal with the tie-corrected variance
    /// (n (n - 1)(2 n + 5) - sum t (t - 1)(2 t + 5)) / 18 and S moved towards 0 by one.
    /// </summary>
    /// <param name="values">In order of time.</param>
    /// <param name="alternative"><see cref="Alternative.Greater"/>: values rise.</param>
    public static MannKendallResult? Test(ReadOnlySpan<double> values, Alternative alternative = Alternative.TwoSided)
    {
        if (values.Length < 2)
            return null;
        long s = 0;
        for (int later = 1; later < values.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
                s += values[later].CompareTo(values[earlier]);
        }
        List<int> ties = Ties(values);
        double pairs = values.Length * (values.Length - 1.0) / 2;
        double untied = pairs - ties.Sum(tie => tie * (tie - 1.0) / 2);
        double tau = untied > 0 ? Math.Clamp(s / Math.Sqrt(pairs * untied), -1, 1) : 0;
        bool exact = ties.Count == 0 && values.Length <= LargestExact;
        return new MannKendallResult(s, tau, exact ? ExactP(values.Length, s, alternative) : NormalP(Variance(values.Length, ties), s, alternative), exact);
    }

    /// <summary>The variance of S when nothing trends, corrected for ties.</summary>
    internal static double Variance(ReadOnlySpan<double> values) => Variance(values.Length, Ties(values));

    private static List<int> Ties(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        List<int> ties = [];
        for (int start = 0, end = 1; start < sorted.Length; start = end++)
        {
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            if (end - start > 1)
                ties.Add(end - start);
        }
        return ties;
    }

    // The number of falling pairs of a random order is the sum of independent uniform whole numbers on 0 .. i, so their distributions are folded one after the other.
    private static double ExactP(int size, long s, Alternative alternative)
    {
        int pairs = size * (size - 1) / 2;
        double[] chances = new double[pairs + 1];
        chances[0] = 1;
        for (int i = 1; i < size; i++)
        {
            double[] next = new double[pairs + 1];
            for (int falls = 0; falls <= i * (i + 1) / 2; falls++)
            {
                for (int more = 0; more <= Math.Min(i, falls); more++)
                    next[falls] += chances[falls - more] / (i + 1);
            }
            chances = next;
        }
        int falling = (int)((pairs - s) / 2);
        double rising = Math.Min(1, chances[..(falling + 1)].Sum()), sinking = Math.Min(1, chances[..(pairs - falling + 1)].Sum());
        return alternative switch
        {
            Alternative.Greater => rising,
            Alternative.Less => sinking,
            _ => Math.Min(1, 2 * Math.Min(rising, sinking)),
        };
    }

    private static double NormalP(double variance, long s, Alternative alternative) =>
        variance <= 0 ? 1 : StandardNormal.P((s - Math.Sign(s)) / Math.Sqrt(variance), alternative);

    private static double Variance(int size, List<int> ties) => (Weight(size) - ties.Sum(tie => Weight(tie))) / 18;

    private static double Weight(double count) => count * (count - 1) * (2 * count + 5);
}
