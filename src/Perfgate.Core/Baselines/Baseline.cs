using Perfgate.Environments;
using Perfgate.Suites;

namespace Perfgate.Baselines;

/// <summary>The accepted runs of one benchmark in one environment class (<c>perfgate/baseline@1</c>), oldest first.</summary>
public sealed record Baseline
{
    /// <summary>Accepted runs kept; the oldest is dropped when one more is accepted.</summary>
    public const int MostRuns = 10;

    /// <summary>Samples kept of each launch; a longer launch is thinned evenly, order kept.</summary>
    public const int MostSamplesKept = 200;

    /// <summary>Runs kept as summaries once they have left the window.</summary>
    public const int MostPastRuns = 200;

    public required SuiteName Suite { get; init; }

    public required BenchmarkName Benchmark { get; init; }

    /// <summary>The environment of the newest accepted run; all have the same class.</summary>
    public required EnvironmentFingerprint Environment { get; init; }

    /// <summary>The rolling window: what a new run is compared with.</summary>
    public required IReadOnlyList<AcceptedRun> Runs { get; init; }

    /// <summary>
    /// The fixed anchors: the runs that slow drift is held against, each with the cases it is the anchor of. A case has at most one, its first accepted run unless somebody
    /// chose another, so that a redefined or new case gets its own without moving that of the others. An anchor stays when its run leaves the window.
    /// </summary>
    public IReadOnlyList<AcceptedRun> Anchors { get; init; } = [];

    /// <summary>Accepted runs that have left the window, oldest first, at most <see cref="MostPastRuns"/>.</summary>
    public IReadOnlyList<PastRun> Past { get; init; } = [];
}
