using Perfgate.Measurements;
using Perfgate.Suites;

namespace Perfgate.Records;

/// <summary>A case as a run measured it, with what is needed to judge it without the suite file.</summary>
public sealed record RunCase
{
    public required CaseId Id { get; init; }

    public required BenchmarkName Benchmark { get; init; }

    public required string Kind { get; init; }

    public IReadOnlyList<AxisValue> Parameters { get; init; } = [];

    /// <summary>See <see cref="CaseDefinition"/>.</summary>
    public required string Definition { get; init; }

    /// <summary>Declared metrics with thresholds resolved, followed by those the kind or the worker adds (not gated).</summary>
    public required IReadOnlyList<Metric> Metrics { get; init; }

    public IReadOnlyList<Limit> Limits { get; init; } = [];

    /// <summary>Launches of each side that were planned from the start; those with a higher index confirm.</summary>
    public required int PlannedLaunches { get; init; }

    /// <summary>In the order they ended. Both sides of a side-by-side run.</summary>
    public IReadOnlyList<Launch> Launches { get; init; } = [];
}
