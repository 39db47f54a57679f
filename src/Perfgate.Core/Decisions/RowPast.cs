using Perfgate.Comparisons;
using Perfgate.Histories;
using Perfgate.Quantities;
using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>What the accepted runs add to a decided row: the delta to the fixed anchor, drift, and the series a chart shows.</summary>
internal static class RowPast
{
    public static ComparisonRow Add(ComparisonRow row, MeasuredMetric baseline) => row with
    {
        Anchor = AnchorOf(row, baseline),
        Drift = row.Metric.Gated ? DriftCheck.Of(baseline.History, row.Metric.Statistic, row.Metric.Better) : null,
        Series = [.. baseline.History.Select(point => point.Estimate(row.Metric.Statistic))],
    };

    private static AnchorChange? AnchorOf(ComparisonRow row, MeasuredMetric baseline)
    {
        if (baseline.Anchor.Count == 0 || row.Head is not double head || baseline.Metric.Unit != row.Metric.Unit)
            return null;
        double anchor = Quantile.Median([.. RowDrafting.Estimate(baseline.Anchor, row.Metric.Statistic).Select(launch => launch.Estimate)]);
        if (Ratio.Change(anchor, head) is not Ratio change)
            return null;
        string run = baseline.Anchor[0].Run;
        return new AnchorChange(run, baseline.History.FirstOrDefault(point => point.Run == run)?.Commit, anchor, change, row.Metric.Better == Direction.Lower ? change : -change);
    }
}
