using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>A row whose noise could not be told, and why.</summary>
/// <param name="Metric">Null where it is the whole case.</param>
public sealed record UncalibratedRow(CaseId Case, MetricName? Metric, string Reason);
