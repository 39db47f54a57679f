namespace Perfgate.Reporting.Reports;

/// <summary>The lines of a control chart, in the row's unit.</summary>
public sealed record ReportControlLimits
{
    public required double Lower { get; init; }

    public required double Centre { get; init; }

    public required double Upper { get; init; }
}
