namespace Perfgate.Reporting.Reports;

/// <summary>One named span of a case: mean seconds per iteration on both sides.</summary>
public sealed record ReportSpan
{
    public required string Name { get; init; }

    public required double BaselineSeconds { get; init; }

    public required double HeadSeconds { get; init; }

    public required double? Change { get; init; }

    public required bool IsLargestIncrease { get; init; }
}
