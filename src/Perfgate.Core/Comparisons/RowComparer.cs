using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>
/// Compares one metric of one case. The unit of evidence is the launch; the decision is a conjunction of named conditions, each kept in the row
/// with its numbers (<c>docs/decisions.md</c>).
/// </summary>
internal static class RowComparer
{
    /// <summary>Fewer launches than this on a side decide nothing.</summary>
    public const int FewestLaunches = 2;

    public static ComparisonRow Compare(CaseId id, MeasuredMetric baseline, MeasuredMetric head, Design design, Policy policy)
    {
        Metric metric = head.Metric;
        Thresholds thresholds = metric.Thresholds ?? policy.Thresholds;
        EstimatedLaunch[] before = Estimate(baseline, metric.Statistic);
        EstimatedLaunch[] after = Estimate(head, metric.Statistic);
        ComparisonRow row = Describe(id, metric, before, after, thresholds);
        if (baseline.Metric.Unit != metric.Unit)
            return row with { Outcome = Outcome.Incomparable, Explanation = $"the baseline is in {baseline.Metric.Unit}, head in {metric.Unit}" };
        if (baseline.Launches.Count == 0)
            return row with { Outcome = Outcome.New, Explanation = "the baseline has no samples of this metric" };

        int support = LaunchEstimate.FewestSamples(metric.Statistic);
        EstimatedLaunch[] baselineLaunches = [.. before.Where(launch => launch.Samples >= support)];
        EstimatedLaunch[] headLaunches = [.. after.Where(launch => launch.Samples >= support)];
        if (baselineLaunches.Length < FewestLaunches || headLaunches.Length < FewestLaunches)
            return row with { Outcome = Outcome.Inconclusive, Explanation = TooFew(baseline, head, baselineLaunches, headLaunches, metric.Statistic, support) };
        if (IsBroken(metric, [.. baselineLaunches, .. headLaunches]))
            return row with { Outcome = Outcome.Invalid, Explanation = $"a value of {metric.Unit} that is zero or less was not measured: the timer or the counter is broken" };
        return Decide(row, design, thresholds, baselineLaunches, headLaunches);
    }

    /// <summary>A row with head's numbers only, for a case that cannot be compared.</summary>
    public static ComparisonRow Alone(CaseId id, MeasuredMetric head) =>
        Describe(id, head.Metric, [], Estimate(head, head.Metric.Statistic), head.Metric.Thresholds ?? Thresholds.Default);

    private static ComparisonRow Decide(ComparisonRow row, Design design, Thresholds thresholds, EstimatedLaunch[] baseline, EstimatedLaunch[] head)
    {
        double smallest = Math.Min(baseline.Min(launch => launch.Estimate), head.Min(launch => launch.Estimate));
        if (HarmScale.For(row.Metric.Better, smallest, row.Baseline!.Value) is not HarmScale scale)
            return OfZero(row);
        if (design == Design.SideBySide && baseline.IntersectBy(head.Select(launch => launch.Index), launch => launch.Index).Count() < FewestLaunches)
            return row with { Outcome = Outcome.Inconclusive, Explanation = $"fewer than {FewestLaunches} complete pairs of launches" };
        LaunchEvidence evidence = LaunchEvidence.Of(design, scale, baseline, head);
        if (!scale.CanExpress(evidence.Shift.Lower()) || !scale.CanExpress(evidence.Shift.Upper()))
            return row with { Outcome = Outcome.Inconclusive, Change = null, Harm = null, Explanation = "the values are too far apart, or too close to zero, for a relative change" };
        RowDecision decision = RowDecision.Of(evidence, scale, thresholds, row.Metric, row.Baseline.Value, row.Head!.Value);
        ModeratedShift shift = evidence.Shift;
        (Ratio first, Ratio second) = (scale.Change(shift.Lower()), scale.Change(shift.Upper()));
        return row with
        {
            Outcome = row.Metric.Gated ? decision.Outcome : Outcome.Informational,
            Blocks = decision.Blocks && row.Metric.Gated,
            Change = scale.Change(shift.Shift),
            Harm = scale.Harm(shift.Shift),
            Interval = first <= second ? new RatioInterval(first, second) : new RatioInterval(second, first),
            P = shift.PAbove(0),
            SmallestDetectable = scale.Harm(shift.SmallestDetectable()),
            Conditions = decision.Conditions,
            Warnings = [.. row.Warnings, .. RowWarnings.Of(design, baseline)],
            Explanation = row.Metric.Gated ? decision.Explanation : "recorded, not gated",
        };
    }

    private static ComparisonRow Describe(CaseId id, Metric metric, EstimatedLaunch[] baseline, EstimatedLaunch[] head, Thresholds thresholds)
    {
        double? before = Centre(baseline);
        double? after = Centre(head);
        Ratio? change = before is double from && after is double to ? Ratio.Change(from, to) : null;
        return new ComparisonRow
        {
            Case = id,
            Metric = metric,
            Outcome = Outcome.Inconclusive,
            Baseline = before,
            Head = after,
            Change = change,
            Harm = metric.Better == Direction.Lower ? change : -change,
            BaselineLaunches = baseline.Length,
            HeadLaunches = head.Length,
            BaselineSamples = baseline.Sum(launch => launch.Samples),
            HeadSamples = head.Sum(launch => launch.Samples),
            Thresholds = thresholds,
            Explanation = "",
        };
    }

    // Nothing takes no time. Only CPU time may honestly be zero: the system counts it in ticks.
    private static bool IsBroken(Metric metric, EstimatedLaunch[] launches) =>
        metric.Unit.Symbol is "s" or "1/s" or "tok/s" or "B/s" or "FLOP/s"
        && launches.Any(launch => launch.Estimate < 0 || (launch.Estimate == 0 && metric.Name != MetricName.UserTime && metric.Name != MetricName.SystemTime));

    // Zero has no relative change: equal zeros are unchanged, anything else is a question for an absolute floor or a hard limit.
    private static ComparisonRow OfZero(ComparisonRow row)
    {
        double difference = Math.Abs(row.Head!.Value - row.Baseline!.Value);
        return difference <= row.Metric.Floor
            ? row with { Outcome = row.Metric.Gated ? Outcome.Unchanged : Outcome.Informational, Explanation = "both sides are zero within the absolute floor" }
            : row with
            {
                Outcome = row.Metric.Gated ? Outcome.Inconclusive : Outcome.Informational,
                Explanation = "the baseline is zero, so a relative change does not exist; give this metric a hard limit",
            };
    }

    private static double? Centre(EstimatedLaunch[] launches) => launches.Length == 0 ? null : Quantile.Median([.. launches.Select(launch => launch.Estimate)]);

    private static EstimatedLaunch[] Estimate(MeasuredMetric side, SampleStatistic statistic) =>
        [.. side.Launches.Select(launch => new EstimatedLaunch(launch.Run, launch.Index, LaunchEstimate.Of(statistic, launch.Values), launch.Values.Count))];

    private static string TooFew(MeasuredMetric baseline, MeasuredMetric head, EstimatedLaunch[] usableBaseline, EstimatedLaunch[] usableHead, SampleStatistic statistic, int support)
    {
        bool samplesAreShort = usableBaseline.Length < baseline.Launches.Count || usableHead.Length < head.Launches.Count;
        return samplesAreShort
            ? $"{statistic.ToString().ToLowerInvariant()} needs at least {support} samples a launch; too few launches have them"
            : $"too few launches: baseline {baseline.Launches.Count}, head {head.Launches.Count}; at least {FewestLaunches} each are needed to tell a change from launch noise";
    }
}
