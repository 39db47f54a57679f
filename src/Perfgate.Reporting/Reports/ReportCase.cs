namespace Perfgate.Reporting.Reports;

/// <summary>What a case has beside its rows: latency breakdown, hard limits, machine code, what was seen of its launches, doubts.</summary>
public sealed record ReportCase
{
    public required string Case { get; init; }

    public required IReadOnlyList<ReportSpan> Spans { get; init; }

    public required IReadOnlyList<ReportLimit> Limits { get; init; }

    /// <summary>True when the two sides' outputs differ on equal seeds.</summary>
    public required bool DifferentWork { get; init; }

    /// <summary>Null where nobody knows.</summary>
    public required ReportCode? Code { get; init; }

    public required IReadOnlyList<ReportNumber> Numbers { get; init; }

    public required IReadOnlyList<ReportDropped> Dropped { get; init; }

    public required IReadOnlyList<ReportDevice> Devices { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }
}
