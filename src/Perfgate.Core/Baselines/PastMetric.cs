using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Baselines;

/// <summary>One metric of a past run, one summary a launch, in the base unit.</summary>
public sealed record PastMetric
{
    public required MetricName Name { get; init; }

    public required Unit Unit { get; init; }

    public required Direction Better { get; init; }

    public required IReadOnlyList<LaunchSummary> Launches { get; init; }
}
