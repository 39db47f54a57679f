using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Measurements;

/// <summary>All numbers of one metric in one launch, in the order they were measured, in the base unit; finite.</summary>
public sealed record SampleSeries(MetricName Metric, Unit Unit, IReadOnlyList<double> Values);
