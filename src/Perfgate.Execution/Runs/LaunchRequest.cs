using Perfgate.Execution.Processes;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Runs;

/// <summary>One launch with everything resolved: where, with which environment, and whom to tell.</summary>
internal sealed record LaunchRequest
{
    public required PlannedLaunch Planned { get; init; }

    public required string WorkingFolder { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required ProcessScope Scope { get; init; }

    public required TimeProvider Time { get; init; }

    public required LaunchProgress Progress { get; init; }

    /// <summary>True when the worker is only asked which machine code it would run; then nothing is measured, and the benchmark's timeout is for the whole answer.</summary>
    public bool IdentifyOnly { get; init; }

    public Benchmark Benchmark => Planned.Case.Benchmark;

    public Metric DrivingMetric => Benchmark.DrivingMetric;
}
