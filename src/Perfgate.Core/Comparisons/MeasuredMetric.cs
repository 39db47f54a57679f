using Perfgate.Histories;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>The raw samples of one metric on one side, launch by launch.</summary>
/// <param name="Metric">How the metric is judged.</param>
/// <param name="Launches">The measured launches in the order of their index.</param>
public sealed record MeasuredMetric(Metric Metric, IReadOnlyList<LaunchSamples> Launches)
{
    /// <summary>The launches of the fixed anchor; empty where there is none.</summary>
    public IReadOnlyList<LaunchSamples> Anchor { get; init; } = [];

    /// <summary>Every accepted run that is known, oldest first, those beyond the window too.</summary>
    public IReadOnlyList<HistoryPoint> History { get; init; } = [];
}
