namespace Perfgate.Reporting.Reports;

/// <summary>One number for each side: launches, samples.</summary>
public sealed record SideCounts
{
    public required int Baseline { get; init; }

    public required int Head { get; init; }
}
