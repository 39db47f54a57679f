namespace Perfgate.Reporting.Reports;

/// <summary>Lowest, middle and highest of many readings.</summary>
public sealed record ReportRange
{
    public required double Lowest { get; init; }

    public required double Median { get; init; }

    public required double Highest { get; init; }
}
