using Perfgate.Comparisons;
using Perfgate.Histories;
using Perfgate.Quantities;
using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>What the accepted runs add to a decided row: the delta to the fixed anchor, drift, and the series a chart shows.</summary>
internal static class RowPast
{
    public static ComparisonRow Add(ComparisonRow row, MeasuredMetric baseline)
    {
        double[] series = [.. baseline.History.Select(point => point.Estimate(row.Metric.Statistic))];
        Drift? drift = row.Metric.Gated ? DriftCheck.Of(baseline.History, series, row.Metric.Better) : null;
        return row with
        {
            Anchor = AnchorOf(row, baseline),
            Drift = drift,
            Series = series,
            Warnings = drift is { IsDrifting: true } && SinceNewest(row, series) is Ratio newest
                ? [.. row.Warnings, $"the accepted runs themselves drift, so part of this is not the change's doing: against the newest accepted run alone it is {newest.ToSignedString()}"]
                : row.Warnings,
        };
    }

    private static Ratio? SinceNewest(ComparisonRow row, double[] series) => row.Head is double head ? Ratio.Change(series[^1], head) : null;

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
