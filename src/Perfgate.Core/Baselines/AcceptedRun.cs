using Perfgate.Records;

namespace Perfgate.Baselines;

/// <summary>One run that was accepted into a baseline: where it came from and what it measured of one benchmark.</summary>
public sealed record AcceptedRun
{
    public required string RunId { get; init; }

    public CommitInfo? Commit { get; init; }

    public required DateTimeOffset MeasuredAt { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>Who accepted it, as given to <c>baseline accept --by</c> or found in git.</summary>
    public required string AcceptedBy { get; init; }

    /// <summary>Why, where it was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Version of perfgate that measured.</summary>
    public required string Tool { get; init; }

    public required IReadOnlyList<AcceptedCase> Cases { get; init; }
}
