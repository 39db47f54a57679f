using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>The raw samples of one metric on one side, launch by launch.</summary>
/// <param name="Metric">How the metric is judged.</param>
/// <param name="Launches">The measured launches in the order of their index.</param>
public sealed record MeasuredMetric(Metric Metric, IReadOnlyList<LaunchSamples> Launches);
