using Perfgate.Suites;

namespace Perfgate.Measurements;

/// <summary>A launch whose samples are no longer kept, by every statistic that can be gated; in the metric's base unit.</summary>
public sealed record LaunchSummary(int Samples, double Min, double P25, double Median, double Mean, double P90, double P95, double P99, double Max)
{
    /// <summary>At least one sample.</summary>
    public static LaunchSummary Of(IReadOnlyList<double> samples)
    {
        double[] values = [.. samples];
        double By(SampleStatistic statistic) => LaunchEstimate.Of(statistic, values);

        return new LaunchSummary(
            values.Length, By(SampleStatistic.Min), By(SampleStatistic.P25), By(SampleStatistic.Median), By(SampleStatistic.Mean),
            By(SampleStatistic.P90), By(SampleStatistic.P95), By(SampleStatistic.P99), By(SampleStatistic.Max));
    }

    public double By(SampleStatistic statistic) => statistic switch
    {
        SampleStatistic.Median => Median,
        SampleStatistic.P25 => P25,
        SampleStatistic.Mean => Mean,
        SampleStatistic.P90 => P90,
        SampleStatistic.P95 => P95,
        SampleStatistic.P99 => P99,
        SampleStatistic.Max => Max,
        SampleStatistic.Min => Min,
        _ => throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "Not a statistic."),
    };
}
