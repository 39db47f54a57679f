using Perfgate.Comparisons;
using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Decisions;

/// <summary>Computes the classical evidence of a row.</summary>
internal static class ClassicalTests
{
    /// <summary>Samples of a side taken into the comparison of shapes, spread evenly over its launches: more would only cost time.</summary>
    private const int MostSamples = 100;

    public static ClassicalEvidence Of(RowMeasurement row, MeasuredMetric baseline, MeasuredMetric head)
    {
        double[] before = row.Gated.Baseline, after = row.Gated.Head;
        double centre = Quantile.Median(after);
        MannWhitneyResult? ranks = MannWhitney.Test(before, after, Alternative.Greater, MannWhitneyMethod.Exact);
        double? z = ZScore.Of(centre, before);
        HodgesLehmannEstimate? shift = HodgesLehmann.Shift(before, after);
        ControlLimits? limits = DeviationChart.ForNewValue([.. row.Baseline.Select(launch => launch.Estimate)]);
        return new ClassicalEvidence
        {
            MannWhitneyP = ranks?.P,
            MannWhitneySmallestP = MannWhitneyPower.SmallestP(before.Length, after.Length, Alternative.Greater),
            CliffsDelta = ranks?.CliffsDelta,
            ZScore = z,
            ZScoreP = z is double score ? StudentDistribution.Upper(score / Math.Sqrt(1 + 1.0 / before.Length), before.Length - 1) : null,
            ControlLimits = limits,
            OutOfControl = limits is { } lines ? IsWorse(row, lines) : null,
            KolmogorovSmirnovP = KolmogorovSmirnov.Test(Shape(baseline), Shape(head))?.P,
            HodgesLehmann = shift is null ? null : row.Scale.Change(shift.Value),
            HodgesLehmannInterval = shift?.Interval is Interval interval ? Ordered(row.Scale.Change(interval.Lower), row.Scale.Change(interval.Upper)) : null,
        };
    }

    private static bool IsWorse(RowMeasurement row, ControlLimits limits) =>
        row.Metric.Better == Direction.Lower ? row.HeadCentre > limits.Upper : row.HeadCentre < limits.Lower;

    private static RatioInterval Ordered(Ratio first, Ratio second) => first <= second ? new RatioInterval(first, second) : new RatioInterval(second, first);

    private static double[] Shape(MeasuredMetric side)
    {
        int each = Math.Max(1, MostSamples / Math.Max(1, side.Launches.Count));
        List<double> shape = new(MostSamples);
        foreach (LaunchSamples launch in side.Launches)
        {
            double centre = LaunchEstimate.Of(SampleStatistic.Median, launch.Values);
            double unit = centre == 0 ? 1 : Math.Abs(centre);
            for (int index = 0, step = Math.Max(1, launch.Values.Count / each); index < launch.Values.Count; index += step)
                shape.Add((launch.Values[index] - centre) / unit);
        }
        return [.. shape];
    }
}
