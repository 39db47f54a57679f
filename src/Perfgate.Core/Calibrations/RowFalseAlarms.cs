using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>In how many draws an unchanged row blocked, warned (without blocking), or could not be decided.</summary>
public sealed record RowFalseAlarms(CaseId Case, MetricName Metric, int Blocked, int Warned, int Inconclusive);
