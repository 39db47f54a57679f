using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Statistics;

namespace Perfgate.Comparisons;

/// <summary>The latency breakdown of a case: how each span moved, and which one carries most of an increase.</summary>
internal static class SpanComparer
{
    public static IReadOnlyList<SpanChange> Compare(MeasuredCase baseline, MeasuredCase head, bool regressed)
    {
        SpanChange[] spans = [.. head.Spans.Join(baseline.Spans, span => span.Name, span => span.Name, (ours, theirs) => Change(theirs, ours))];
        SpanChange? largest = regressed ? spans.MaxBy(span => span.HeadSeconds - span.BaselineSeconds) : null;
        return [.. spans.Select(span => span with { IsLargestIncrease = span == largest && span.HeadSeconds > span.BaselineSeconds })];
    }

    private static SpanChange Change(SpanLaunches baseline, SpanLaunches head)
    {
        double before = Quantile.Median([.. baseline.MeanSeconds]);
        double after = Quantile.Median([.. head.MeanSeconds]);
        return new SpanChange { Name = head.Name, BaselineSeconds = before, HeadSeconds = after, Change = Ratio.Change(before, after) };
    }
}
