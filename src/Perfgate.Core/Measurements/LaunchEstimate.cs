using System.Runtime.InteropServices;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Measurements;

/// <summary>One number for a launch: the gated statistic of its samples.</summary>
public static class LaunchEstimate
{
    /// <summary>The statistic of the samples, in their unit; NaN for none.</summary>
    public static double Of(SampleStatistic statistic, ReadOnlySpan<double> samples)
    {
        if (samples.IsEmpty)
            return double.NaN;
        return statistic == SampleStatistic.Mean ? Moments.Mean(samples) : Quantile.Of(samples, Probability(statistic));
    }

    /// <summary>The quartile on the side that other work on the machine disturbs least: the lower one where lower is better, else the upper one.</summary>
    public static double UndisturbedQuartile(Direction better, IReadOnlyList<double> samples) =>
        Quantile.Of([.. samples], better == Direction.Lower ? 0.25 : 0.75);

    /// <inheritdoc cref="Of(SampleStatistic, ReadOnlySpan{double})"/>
    public static double Of(SampleStatistic statistic, IReadOnlyList<double> samples) => samples switch
    {
        double[] array => Of(statistic, array.AsSpan()),
        List<double> list => Of(statistic, CollectionsMarshal.AsSpan(list)),
        _ => Of(statistic, samples.ToArray().AsSpan()),
    };

    /// <summary>
    /// Samples needed before the statistic says anything: 1 for median, mean, minimum and maximum; for p90, p95 and p99 as many that with
    /// 99 % probability at least one lies beyond the quantile (44, 90, 459).
    /// </summary>
    public static int FewestSamples(SampleStatistic statistic) => statistic switch
    {
        SampleStatistic.P90 or SampleStatistic.P95 or SampleStatistic.P99 => QuantileInterval.FewestSamples(Probability(statistic)),
        _ => 1,
    };

    /// <summary>
    /// Half the width of the 95 % interval of the statistic, relative to the statistic; null where no interval exists
    /// (too few samples, minimum and maximum, a statistic of zero).
    /// </summary>
    public static double? RelativeHalfWidth(SampleStatistic statistic, ReadOnlySpan<double> samples)
    {
        if (statistic is SampleStatistic.Min or SampleStatistic.Max || samples.IsEmpty)
            return null;
        double[] sorted = samples.ToArray();
        Array.Sort(sorted);
        Interval? interval = statistic == SampleStatistic.Mean
            ? MeanInterval.Of(samples)
            : QuantileInterval.OfSorted(sorted, Probability(statistic));
        double estimate = Of(statistic, sorted);
        return interval is { } found && estimate != 0 ? found.HalfWidth / Math.Abs(estimate) : null;
    }

    private static double Probability(SampleStatistic statistic) => statistic switch
    {
        SampleStatistic.Median => 0.5,
        SampleStatistic.P25 => 0.25,
        SampleStatistic.P90 => 0.9,
        SampleStatistic.P95 => 0.95,
        SampleStatistic.P99 => 0.99,
        SampleStatistic.Max => 1,
        SampleStatistic.Min => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "Not a quantile."),
    };
}
