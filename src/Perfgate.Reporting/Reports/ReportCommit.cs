namespace Perfgate.Reporting.Reports;

/// <summary>The state of the code a side measured.</summary>
public sealed record ReportCommit
{
    public required string? Sha { get; init; }

    public required string? Branch { get; init; }

    public required bool Dirty { get; init; }
}
