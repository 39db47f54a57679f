namespace Perfgate.Reporting.Reports;

/// <summary>Samples of each side.</summary>
public sealed record SideCounts
{
    public required int Baseline { get; init; }

    public required int Head { get; init; }
}
