namespace Perfgate.Reporting.Reports;

/// <summary>One condition of a row's decision and whether it held.</summary>
public sealed record ReportCondition
{
    public required string Name { get; init; }

    public required bool Held { get; init; }

    public required string Detail { get; init; }
}
