namespace Perfgate.Reporting.Reports;

/// <summary>What a case has beside its rows: latency breakdown, hard limits, doubts.</summary>
public sealed record ReportCase
{
    public required string Case { get; init; }

    public required IReadOnlyList<ReportSpan> Spans { get; init; }

    public required IReadOnlyList<ReportLimit> Limits { get; init; }

    /// <summary>True when the two sides' outputs differ on equal seeds.</summary>
    public required bool DifferentWork { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }
}
