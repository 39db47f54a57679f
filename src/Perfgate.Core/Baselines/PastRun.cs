using Perfgate.Measurements;
using Perfgate.Records;

namespace Perfgate.Baselines;

/// <summary>An accepted run that has left the window: its launches are kept as summaries, for history and drift.</summary>
public sealed record PastRun
{
    public required string RunId { get; init; }

    public CommitInfo? Commit { get; init; }

    public required DateTimeOffset MeasuredAt { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public required IReadOnlyList<PastCase> Cases { get; init; }

    /// <summary>What is kept of a run that leaves the window. Every launch has at least one sample.</summary>
    public static PastRun Of(AcceptedRun run) => new()
    {
        RunId = run.RunId,
        Commit = run.Commit,
        MeasuredAt = run.MeasuredAt,
        AcceptedAt = run.AcceptedAt,
        Cases = [.. run.Cases.Select(item => new PastCase { Id = item.Id, Definition = item.Definition, Metrics = [.. item.Metrics.Select(Of)] })],
    };

    private static PastMetric Of(AcceptedMetric metric) =>
        new() { Name = metric.Name, Unit = metric.Unit, Better = metric.Better, Launches = [.. metric.Launches.Select(LaunchSummary.Of)] };
}
