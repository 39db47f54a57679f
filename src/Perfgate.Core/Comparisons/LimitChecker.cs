using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>
/// Holds hard limits against the head side. Each launch is one piece of evidence: all must agree. A percentile a launch has too few samples for
/// is taken over the samples of all launches together, if those suffice.
/// </summary>
internal static class LimitChecker
{
    public static IReadOnlyList<LimitCheck> Check(MeasuredCase head) => [.. head.Limits.Select(limit => Check(head, limit))];

    private static LimitCheck Check(MeasuredCase head, Limit limit)
    {
        MeasuredMetric? metric = head.Metrics.FirstOrDefault(candidate => candidate.Metric.Name == limit.Metric);
        double[] estimates = metric is null ? [] : Estimates(metric, limit.Statistic);
        if (estimates.Length == 0)
        {
            int fewest = LaunchEstimate.FewestSamples(limit.Statistic);
            return new LimitCheck(head.Id, limit, LimitState.Undecided, null, $"not enough samples: {limit.Statistic.ToString().ToLowerInvariant()} needs {fewest}");
        }
        int violated = estimates.Count(estimate => IsViolated(limit, estimate));
        double observed = Quantile.Median(estimates);
        LimitState state = violated == 0 ? LimitState.Held : violated == estimates.Length ? LimitState.Violated : LimitState.Undecided;
        string explanation = $"{new Quantity(observed, limit.Bound.Unit)} observed; {violated} of {estimates.Length} launches beyond the limit";
        return new LimitCheck(head.Id, limit, state, observed, explanation);
    }

    private static double[] Estimates(MeasuredMetric metric, SampleStatistic statistic)
    {
        int fewest = LaunchEstimate.FewestSamples(statistic);
        double[][] supported = [.. metric.Launches.Where(launch => launch.Values.Count >= fewest).Select(launch => launch.Values.ToArray())];
        if (supported.Length == metric.Launches.Count)
            return [.. supported.Select(values => LaunchEstimate.Of(statistic, values))];
        double[] together = [.. metric.Launches.SelectMany(launch => launch.Values)];
        return together.Length >= fewest ? [LaunchEstimate.Of(statistic, together)] : [];
    }

    private static bool IsViolated(Limit limit, double value) =>
        limit.Comparison == LimitComparison.AtMost ? value > limit.Bound.Value : value < limit.Bound.Value;
}
