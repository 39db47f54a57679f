using Perfgate.Comparisons;
using Perfgate.Suites;

namespace Perfgate.Reporting.Reports;

/// <summary>A hard limit of a case and what was observed, in the metric's base unit.</summary>
public sealed record ReportLimit
{
    public required string Metric { get; init; }

    public required SampleStatistic Statistic { get; init; }

    public required LimitComparison Comparison { get; init; }

    public required double Bound { get; init; }

    public required string Unit { get; init; }

    public required LimitState State { get; init; }

    public required double? Observed { get; init; }

    /// <summary>Set where the limit is violated and the policy waives that.</summary>
    public required ReportWaiver? Waiver { get; init; }

    public required string Explanation { get; init; }
}
