using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>Doubts that come with how a row was measured.</summary>
internal static class RowWarnings
{
    /// <summary>A trend inside launches counts as one when this share of head's launches shows it.</summary>
    private const double ShareOfLaunches = 0.6;

    private const double TrendP = 0.001;
    private const double TrendRise = 0.05;
    private const int FewestSamples = 20;

    public static IEnumerable<string> Of(RowMeasurement row, MeasuredMetric head)
    {
        if (row.Metric.Gated && row.Design == Design.History && row.Baseline.Select(launch => launch.Run).Distinct().Count() == 1)
            yield return "the baseline holds a single run, so noise from run to run is unknown; accept more runs or compare side by side";
        if (row.Metric.Gated && Bimodality.Of(row.Gated.Baseline) is TwoModes modes && modes.Upper - modes.Lower > row.Scale.Place(row.Thresholds.Warn) / 2)
            yield return $"the baseline's launches fall into two modes, {row.Scale.Harm(modes.Upper - modes.Lower).ToSignedString()} apart ({modes.LowerCount} and {modes.UpperCount} launches): bounds for one mode do not hold";
        if (head.Launches.Count > 0 && head.Launches.Count(IsDrifting) >= ShareOfLaunches * head.Launches.Count)
            yield return "samples go on drifting inside head's launches: warm up longer, or watch the clock";
    }

    private static bool IsDrifting(LaunchSamples launch)
    {
        if (launch.Values.Count < FewestSamples)
            return false;
        double[] values = Thinned(launch.Values);
        double centre = Quantile.Median(values);
        int third = values.Length / 3;
        return centre != 0
            && Math.Abs(Quantile.Median(values.AsSpan(values.Length - third)) - Quantile.Median(values.AsSpan(0, third))) > TrendRise * Math.Abs(centre)
            && MannKendall.Test(values)!.P < TrendP;
    }

    // Kendall's test grows with the square of the length; forty points in order show a drift of 5 %.
    private static double[] Thinned(IReadOnlyList<double> values)
    {
        int step = Math.Max(1, values.Count / 40);
        return [.. Enumerable.Range(0, (values.Count + step - 1) / step).Select(index => values[index * step])];
    }
}
