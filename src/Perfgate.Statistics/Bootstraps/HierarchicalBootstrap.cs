namespace Perfgate.Statistics;

/// <summary>
/// The bootstrap for nested samples (Davison and Hinkley 1997, section 3.8; for benchmarks Kalibera and Jones 2013): launches are drawn with replacement, then samples within each drawn
/// launch. Drawing pooled samples instead would take a shift between launches for evidence.
/// </summary>
/// <remarks>
/// How often the 95 % interval covers, simulated with launches that vary three times as much as their samples (2,000 trials): 90 % with 3 launches a side, 93 % with 4, 96 to 97 % from 5 to 10.
/// Shown as evidence; the bounds of <see cref="ModeratedShift"/> decide.
/// </remarks>
public static class HierarchicalBootstrap
{
    /// <summary>
    /// The ratio of the medians of the launches' medians, with the percentile interval. Null for an empty side, an empty launch, or a value of zero or below.
    /// Equal values give an interval of width zero.
    /// </summary>
    /// <param name="baseline">The samples of each launch.</param>
    /// <param name="head">The samples of each launch.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    /// <param name="replicates">At least 1; 2,000 give ends that wobble by a few per cent of the width.</param>
    public static BootstrapRatio? RatioOfMedians(
        IReadOnlyList<double[]> baseline, IReadOnlyList<double[]> head, ulong seed, int replicates = 2000, double confidence = 0.95)
    {
        if (!IsUsable(baseline) || !IsUsable(head))
            return null;
        double ratio = MedianOfMedians(head) / MedianOfMedians(baseline);
        if (baseline.Count < 2 || head.Count < 2)
            return new BootstrapRatio(ratio, null);
        SplitMix64 random = new(seed);
        double[] drawn = new double[replicates];
        for (int i = 0; i < replicates; i++)
            drawn[i] = DrawnMedian(head, random) / DrawnMedian(baseline, random);
        Array.Sort(drawn);
        double tail = (1 - confidence) / 2;
        return new BootstrapRatio(ratio, new Interval(Quantile.OfSorted(drawn, tail), Quantile.OfSorted(drawn, 1 - tail)));
    }

    private static bool IsUsable(IReadOnlyList<double[]> launches) =>
        launches.Count > 0 && launches.All(samples => samples.Length > 0 && samples.All(value => value > 0));

    private static double MedianOfMedians(IReadOnlyList<double[]> launches) =>
        Quantile.Median([.. launches.Select(samples => Quantile.Median(samples))]);

    private static double DrawnMedian(IReadOnlyList<double[]> launches, SplitMix64 random)
    {
        double[] medians = new double[launches.Count];
        for (int i = 0; i < medians.Length; i++)
        {
            double[] launch = launches[random.Below(launches.Count)];
            double[] samples = new double[launch.Length];
            for (int j = 0; j < samples.Length; j++)
                samples[j] = launch[random.Below(launch.Length)];
            medians[i] = Quantile.Median(samples);
        }
        return Quantile.Median(medians);
    }
}
