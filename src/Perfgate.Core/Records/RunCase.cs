using Perfgate.Measurements;
using Perfgate.Plans;
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

    /// <summary>
    /// Digest of the machine code by kernel that a side ran, or that it would have run where it was left out for it. Null where a launch does not say, where launches disagree, and for programs of the
    /// user's: what is under test cannot vouch for itself.
    /// </summary>
    public IReadOnlyDictionary<string, string>? CodeOf(Side side)
    {
        if (!Subject.IsMeasuredByPerfgate(Kind))
            return null;
        ILookup<LaunchStatus, Launch> launches = Launches.Where(launch => launch.Side == side).ToLookup(launch => launch.Status);
        return MachineCode.Common(launches[launches.Contains(LaunchStatus.Measured) ? LaunchStatus.Measured : LaunchStatus.Skipped].Select(launch => launch.Code));
    }

    /// <summary>Median over a side's measured launches of each number they summed up about themselves; empty for programs of the user's.</summary>
    public IReadOnlyDictionary<string, double> NumbersOf(Side side) => Subject.IsMeasuredByPerfgate(Kind)
        ? LaunchNumbers.Medians(Launches.Where(launch => launch.Side == side && launch.Status == LaunchStatus.Measured).Select(launch => launch.Summary))
        : new Dictionary<string, double>();
}
