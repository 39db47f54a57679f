namespace Perfgate.Reporting.Reports;

/// <summary>Bounds of a relative change as fractions, each one-sided 95 %.</summary>
public sealed record ReportInterval
{
    public required double Lower { get; init; }

    public required double Upper { get; init; }
}
