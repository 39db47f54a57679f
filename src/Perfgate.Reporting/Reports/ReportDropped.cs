namespace Perfgate.Reporting.Reports;

/// <summary>Samples that were measured and thrown away for one reason.</summary>
public sealed record ReportDropped
{
    public required string Reason { get; init; }

    public required int Baseline { get; init; }

    public required int Head { get; init; }
}
