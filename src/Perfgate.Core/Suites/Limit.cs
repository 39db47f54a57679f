using Perfgate.Quantities;

namespace Perfgate.Suites;

/// <summary>A hard limit (service level objective), independent of any baseline: <c>p99 of ttft &lt;= 200 ms</c>. The bound is in the metric's base unit.</summary>
public sealed record Limit(MetricName Metric, SampleStatistic Statistic, LimitComparison Comparison, Quantity Bound)
{
    /// <summary>The share of samples that may lie beyond the bound: 1 % for "p99 at most". Null for a mean, a maximum and a minimum.</summary>
    public double? AllowedShare => Statistic switch
    {
        SampleStatistic.P25 => Beyond(0.25),
        SampleStatistic.Median => Beyond(0.5),
        SampleStatistic.P90 => Beyond(0.9),
        SampleStatistic.P95 => Beyond(0.95),
        SampleStatistic.P99 => Beyond(0.99),
        _ => null,
    };

    /// <summary>Samples over all launches with which the limit can be shown to hold (95 %) when none of them lies beyond it: 299 for "p99 at most".</summary>
    public int FewestSamples => AllowedShare is double share ? (int)Math.Ceiling(Math.Log(0.05) / Math.Log(1 - share)) : 1;

    public override string ToString() =>
        $"{Statistic.ToString().ToLowerInvariant()} of {Metric} {(Comparison == LimitComparison.AtMost ? "<=" : ">=")} {Bound.ToChosenString()}";

    private double Beyond(double quantile) => Comparison == LimitComparison.AtMost ? 1 - quantile : quantile;
}
