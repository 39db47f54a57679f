using Perfgate.Quantities;

namespace Perfgate.Suites;

/// <summary>A hard limit (service level objective), independent of any baseline: <c>p99 of ttft &lt;= 200 ms</c>. The bound is in the metric's base unit.</summary>
public sealed record Limit(MetricName Metric, SampleStatistic Statistic, LimitComparison Comparison, Quantity Bound)
{
    public override string ToString() =>
        $"{Statistic.ToString().ToLowerInvariant()} of {Metric} {(Comparison == LimitComparison.AtMost ? "<=" : ">=")} {Bound.ToChosenString()}";
}
