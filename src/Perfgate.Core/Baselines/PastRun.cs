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
}
