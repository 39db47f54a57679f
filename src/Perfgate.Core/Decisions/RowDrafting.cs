using Perfgate.Comparisons;
using Perfgate.Measurements;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Decisions;

/// <summary>Brings the two sides of one metric of one case together: what can be described, what can be compared, and why not.</summary>
internal static class RowDrafting
{
    /// <param name="definition">Of head's case; null where it is unknown.</param>
    /// <param name="plannedLaunches">Head launches with a higher index confirm; null where all are equal.</param>
    public static RowDraft Draft(CaseId id, MeasuredMetric baseline, MeasuredMetric head, string? definition, int? plannedLaunches, ComparisonSettings settings)
    {
        Metric metric = head.Metric;
        Thresholds thresholds = metric.Thresholds ?? settings.Policy.Thresholds;
        EstimatedLaunch[] before = Estimate(baseline.Launches, metric.Statistic);
        EstimatedLaunch[] after = Estimate(head.Launches, metric.Statistic);
        ComparisonRow row = Describe(id, metric, before, after, thresholds) with
        {
            ConfirmingLaunches = plannedLaunches is int planned ? after.Count(launch => launch.Index > planned) : 0,
        };
        if (baseline.Metric.Unit != metric.Unit)
            return new RowDraft(Incomparable(row, $"the baseline is in {baseline.Metric.Unit}, head in {metric.Unit}"));
        if (baseline.Launches.Count > 0 && baseline.Metric.Better != metric.Better)
            return new RowDraft(Incomparable(row, $"for the baseline {Word(baseline.Metric.Better)} is better, for head {Word(metric.Better)}: a loss on one side would be a gain on the other"));
        if (baseline.Launches.Count == 0)
            return new RowDraft(row with { Outcome = Outcome.New, Explanation = "the baseline has no samples of this metric" });

        int support = LaunchEstimate.FewestSamples(metric.Statistic);
        EstimatedLaunch[] baselineLaunches = [.. before.Where(launch => launch.Samples >= support)];
        EstimatedLaunch[] headLaunches = [.. after.Where(launch => launch.Samples >= support)];
        if (FewestLaunches.Obstacle(settings, baselineLaunches, headLaunches) is string tooFew)
            return new RowDraft(row with { Explanation = HasShortLaunches(baseline, head, baselineLaunches, headLaunches) ? TooFewSamples(metric.Statistic, support) : tooFew });
        if (IsBroken(metric, [.. baselineLaunches, .. headLaunches]))
            return new RowDraft(row with { Outcome = Outcome.Invalid, Explanation = $"a value of {metric.Unit} that is zero or less was not measured: the timer or the counter is broken" });

        double smallest = Math.Min(baselineLaunches.Min(launch => launch.Estimate), headLaunches.Min(launch => launch.Estimate));
        if (HarmScale.For(metric.Better, smallest, Centre(baselineLaunches)!.Value) is not HarmScale scale)
            return new RowDraft(OfZero(row));
        RowMeasurement measurement = new()
        {
            Case = id,
            Metric = metric,
            Thresholds = thresholds,
            Design = settings.Design,
            Scale = scale,
            Baseline = baselineLaunches,
            Head = headLaunches,
            Quartile = metric.Statistic == SampleStatistic.Median ? Quartile(scale, metric, baseline, head) : null,
            PlannedLaunches = plannedLaunches,
            OwnNoise = settings.Noise.Prior(id, metric.Name, metric.Statistic, definition),
        };
        return new RowDraft(
            row with
            {
                Classical = ClassicalTests.Of(measurement, baseline, head),
                Warnings = [.. row.Warnings, .. RowWarnings.Of(measurement, head)],
            },
            measurement);
    }

    /// <summary>A row with head's numbers only, for a case that cannot be compared.</summary>
    public static ComparisonRow Alone(CaseId id, MeasuredMetric head) =>
        Describe(id, head.Metric, [], Estimate(head.Launches, head.Metric.Statistic), head.Metric.Thresholds ?? Thresholds.Default);

    public static EstimatedLaunch[] Estimate(IReadOnlyList<LaunchSamples> launches, SampleStatistic statistic) =>
        [.. launches.Select(launch => new EstimatedLaunch(launch.Run, launch.Index, LaunchEstimate.Of(statistic, launch.Values), launch.Values.Count))];

    private static LaunchPlaces? Quartile(HarmScale scale, Metric metric, MeasuredMetric baseline, MeasuredMetric head)
    {
        EstimatedLaunch[] before = Quartiles(baseline), after = Quartiles(head);
        return before.Concat(after).All(launch => scale.CanPlace(launch.Estimate)) ? new LaunchPlaces(scale, before, after) : null;

        EstimatedLaunch[] Quartiles(MeasuredMetric side) =>
            [.. side.Launches.Select(launch => new EstimatedLaunch(launch.Run, launch.Index, LaunchEstimate.UndisturbedQuartile(metric.Better, launch.Values), launch.Values.Count))];
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

    // Numbers that mean different things have no difference.
    private static ComparisonRow Incomparable(ComparisonRow row, string explanation) =>
        row with { Outcome = Outcome.Incomparable, Baseline = null, Change = null, Harm = null, Explanation = explanation };

    private static string Word(Direction better) => better.ToString().ToLowerInvariant();

    // Nothing takes no time. Only CPU time may honestly be zero: the system counts it in ticks.
    private static bool IsBroken(Metric metric, EstimatedLaunch[] launches) =>
        metric.Unit.Symbol is "s" or "1/s" or "tok/s" or "B/s" or "FLOP/s"
        && launches.Any(launch => launch.Estimate < 0 || (launch.Estimate == 0 && metric.Name != MetricName.UserTime && metric.Name != MetricName.SystemTime));

    // Zero has no relative change: equal zeros are unchanged, anything else is a question for an absolute floor or a hard limit.
    private static ComparisonRow OfZero(ComparisonRow row) =>
        Math.Abs(row.Head!.Value - row.Baseline!.Value) <= row.Metric.Floor
            ? row with { Outcome = Outcome.Unchanged, Explanation = "both sides are zero within the absolute floor" }
            : row with { Explanation = "the baseline is zero, so a relative change does not exist; give this metric a hard limit" };

    private static double? Centre(EstimatedLaunch[] launches) => launches.Length == 0 ? null : Quantile.Median([.. launches.Select(launch => launch.Estimate)]);

    private static bool HasShortLaunches(MeasuredMetric baseline, MeasuredMetric head, EstimatedLaunch[] usableBaseline, EstimatedLaunch[] usableHead) =>
        usableBaseline.Length < baseline.Launches.Count || usableHead.Length < head.Launches.Count;

    private static string TooFewSamples(SampleStatistic statistic, int support) =>
        $"{statistic.ToString().ToLowerInvariant()} needs at least {support} samples a launch; too few launches have them";
}
