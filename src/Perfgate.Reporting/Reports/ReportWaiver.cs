namespace Perfgate.Reporting.Reports;

/// <summary>The waiver that lets a regression or a violated limit pass, as the suite file has it.</summary>
public sealed record ReportWaiver
{
    /// <summary>A case id or a benchmark's name, <c>*</c> for any characters.</summary>
    public required string Case { get; init; }

    /// <summary>Null for every metric of the case.</summary>
    public required string? Metric { get; init; }

    public required string Reason { get; init; }

    /// <summary>The last day on which it counts; null for no end.</summary>
    public required DateOnly? Until { get; init; }
}
