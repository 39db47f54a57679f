namespace Perfgate.Reporting.Reports;

/// <summary>The run the head side comes from; members are null where its file did not say.</summary>
public sealed record ReportRun
{
    public required string? Id { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Decimal digits. Text, because a 64-bit number does not survive readers that keep numbers as doubles.</summary>
    public required string? Seed { get; init; }

    public required string Tool { get; init; }

    public required int? LaunchesPerSide { get; init; }

    public required IReadOnlyList<string> Filters { get; init; }
}
