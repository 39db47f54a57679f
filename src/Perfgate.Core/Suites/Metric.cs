using Perfgate.Policies;
using Perfgate.Quantities;

namespace Perfgate.Suites;

/// <summary>What is measured and how it is judged. Values of the metric are in <see cref="Unit"/>.</summary>
public sealed record Metric
{
    public required MetricName Name { get; init; }

    public required Unit Unit { get; init; }

    public required Direction Better { get; init; }

    public SampleStatistic Statistic { get; init; } = SampleStatistic.Median;

    /// <summary>False for a metric that is recorded and shown but never decides.</summary>
    public bool Gated { get; init; } = true;

    /// <summary>The smallest absolute change that matters, in <see cref="Unit"/>; a change below it never counts, whatever its percentage. 0 for none.</summary>
    public double Floor { get; init; }

    /// <summary>Relative thresholds of this metric; null where the suite's policy applies.</summary>
    public Thresholds? Thresholds { get; init; }
}
