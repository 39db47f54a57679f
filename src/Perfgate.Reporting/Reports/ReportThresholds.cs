namespace Perfgate.Reporting.Reports;

/// <summary>The relative harm from which a row warns and blocks, as fractions.</summary>
public sealed record ReportThresholds
{
    public required double Warn { get; init; }

    public required double Block { get; init; }
}
