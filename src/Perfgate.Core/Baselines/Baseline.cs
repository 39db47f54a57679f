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

    public required SuiteName Suite { get; init; }

    public required BenchmarkName Benchmark { get; init; }

    /// <summary>The environment of the newest accepted run; all have the same class.</summary>
    public required EnvironmentFingerprint Environment { get; init; }

    public required IReadOnlyList<AcceptedRun> Runs { get; init; }
}
