namespace Perfgate.Reporting.Reports;

/// <summary>What the measuring machine was doing at one moment; null where it could not be told.</summary>
public sealed record ReportMachineState
{
    public required DateTimeOffset At { get; init; }

    public required double? LoadAverage { get; init; }

    public required double? StealShare { get; init; }

    public required double? AvailableMemoryBytes { get; init; }

    public required double? BusyShare { get; init; }

    public required IReadOnlyDictionary<string, double> Readings { get; init; }
}
