using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>
/// Holds hard limits against the head side. "99 % of requests under 200 ms" is a statement about a share, so the evidence is a bound on the share of samples beyond the
/// limit, widened where launches disagree more than chance allows.
/// </summary>
internal static class LimitChecker
{
    public static IReadOnlyList<LimitCheck> Check(MeasuredCase head, ComparisonSettings settings) =>
        [.. head.Limits.Select(limit => Check(head, limit)).Select(check => check with
        {
            Waiver = check.State == LimitState.Violated ? settings.Policy.Waivers.FirstOrDefault(waiver => waiver.Covers(check.Case, check.Limit.Metric, settings.Day)) : null,
        })];

    private static LimitCheck Check(MeasuredCase head, Limit limit)
    {
        double[][] launches = head.Metrics.FirstOrDefault(metric => metric.Metric.Name == limit.Metric)?.Launches.Select(launch => launch.Values.ToArray()).ToArray() ?? [];
        if (launches.Length == 0)
            return new LimitCheck(head.Id, limit, LimitState.Undecided, null, "it was not measured");
        return limit.Statistic switch
        {
            SampleStatistic.Mean => OfMean(head.Id, limit, launches),
            SampleStatistic.Max or SampleStatistic.Min => OfExtreme(head.Id, limit, launches),
            _ => OfShare(head.Id, limit, limit.AllowedShare!.Value, launches),
        };
    }

    private static LimitCheck OfShare(CaseId id, Limit limit, double allowed, double[][] launches)
    {
        BeyondLimit beyond = BeyondLimit.Count(limit, allowed, launches);
        double observed = LaunchEstimate.Of(limit.Statistic, launches.SelectMany(values => values).ToArray().AsSpan());
        LimitState state = beyond.Upper <= beyond.Allowed ? LimitState.Held : beyond.Lower > beyond.Allowed ? LimitState.Violated : LimitState.Undecided;
        return new LimitCheck(id, limit, state, observed, $"{new Quantity(observed, limit.Bound.Unit)} observed; {beyond.Describe(state)}");
    }

    private static LimitCheck OfMean(CaseId id, Limit limit, double[][] launches)
    {
        double[] means = [.. launches.Select(values => Moments.Mean(values))];
        double mean = Moments.Mean(means);
        string observed = $"{new Quantity(mean, limit.Bound.Unit)} observed";
        if (MeanInterval.Of(means, 0.9) is not { } interval)
            return new LimitCheck(id, limit, LimitState.Undecided, mean, $"{observed} in one launch; a mean needs at least two");
        bool outside = limit.Comparison == LimitComparison.AtMost ? interval.Lower > limit.Bound.Value : interval.Upper < limit.Bound.Value;
        bool inside = limit.Comparison == LimitComparison.AtMost ? interval.Upper <= limit.Bound.Value : interval.Lower >= limit.Bound.Value;
        return new LimitCheck(
            id, limit, outside ? LimitState.Violated : inside ? LimitState.Held : LimitState.Undecided, mean,
            $"{observed} over {means.Length} launches, 95 % bounds {new Quantity(interval.Lower, limit.Bound.Unit)} and {new Quantity(interval.Upper, limit.Bound.Unit)}");
    }

    // What was seen was seen: the largest or smallest sample needs no bound.
    private static LimitCheck OfExtreme(CaseId id, Limit limit, double[][] launches)
    {
        double[] all = [.. launches.SelectMany(values => values)];
        double observed = limit.Statistic == SampleStatistic.Max ? all.Max() : all.Min();
        bool violated = BeyondLimit.IsBeyond(limit, observed);
        return new LimitCheck(
            id, limit, violated ? LimitState.Violated : LimitState.Held, observed,
            $"{new Quantity(observed, limit.Bound.Unit)} observed; {all.Count(value => BeyondLimit.IsBeyond(limit, value))} of {all.Length} samples beyond the limit");
    }
}
