using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Measurements;
using Perfgate.Pipelines;
using Perfgate.Plans;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Records;

/// <summary>Folds launches into a run record. Pure: every step returns a new record.</summary>
public static class RunRecorder
{
    /// <summary>The record before the first launch: every planned case is there, empty.</summary>
    public static RunRecord Start(RunPlan plan, string id, string tool, DateTimeOffset startedAt, EnvironmentFingerprint environment, CommitInfo? head, CommitInfo? @base) =>
        new()
        {
            Id = id,
            Suite = plan.Suite.Name,
            Design = plan.Design,
            State = RunState.Interrupted,
            Tool = tool,
            StartedAt = startedAt,
            Seed = plan.Seed,
            Filters = plan.Selection.Filters,
            Head = head,
            Base = @base,
            Environment = environment,
            Policy = plan.Suite.Policy,
            Expected = plan.Suite.Expected,
            Renames = plan.Suite.Renames,
            Cases = [.. plan.Cases.Select(Empty)],
        };

    /// <summary>Adds a finished launch to its case. Metrics the launch reports beyond the declared ones are added, not gated.</summary>
    public static RunRecord Add(RunRecord record, CaseId id, Launch launch) =>
        record with { Cases = [.. record.Cases.Select(item => item.Id == id ? Add(item, launch) : item)] };

    public static RunRecord End(RunRecord record, RunState state, DateTimeOffset endedAt, MachineState? endState, IReadOnlyList<Diagnostic> warnings) =>
        record with
        {
            State = state,
            EndedAt = endedAt,
            Environment = record.Environment with { End = endState },
            Warnings = [.. record.Warnings, .. warnings],
        };

    private static RunCase Empty(Case item) => new()
    {
        Id = item.Id,
        Benchmark = item.Benchmark.Name,
        Kind = item.Benchmark.Subject.Kind,
        Parameters = item.Parameters,
        Definition = CaseDefinition.Hash(item),
        Metrics = [.. item.Benchmark.Metrics.Select(metric => metric with { Thresholds = metric.Thresholds ?? item.Benchmark.Thresholds })],
        Limits = item.Benchmark.Limits,
        PlannedLaunches = item.Benchmark.Sampling.Launches,
    };

    private static RunCase Add(RunCase item, Launch launch)
    {
        launch = WithoutForeignUnits(item, launch);
        IEnumerable<Metric> undeclared = launch.Samples
            .Where(series => item.Metrics.All(metric => metric.Name != series.Metric))
            .Select(series => new Metric { Name = series.Metric, Unit = series.Unit, Better = DirectionOf(item, series) ?? Direction.Lower, Gated = false });
        return item with { Metrics = [.. item.Metrics, .. undeclared], Launches = [.. item.Launches, launch] };
    }

    // A clock and a ratio do not say by their unit which direction is better; perfgate's own do by their name.
    private static Direction? DirectionOf(RunCase item, SampleSeries series) =>
        item.Kind.StartsWith("cuda-", StringComparison.Ordinal) && CudaMetrics.All.TryGetValue(series.Metric.Value, out Metric? known) && known.Unit == series.Unit
            ? known.Better
            : UnitScale.UsualDirection(series.Unit);

    // Declared metrics have been checked against the suite. A metric the suite does not know may change its unit between launches or sides;
    // such samples are no numbers of one metric, and they must not make the whole record unreadable.
    private static Launch WithoutForeignUnits(RunCase item, Launch launch)
    {
        SampleSeries[] foreign = [.. launch.Samples.Where(series => item.Metrics.Any(metric => metric.Name == series.Metric && metric.Unit != series.Unit))];
        return foreign.Length == 0
            ? launch
            : launch with
            {
                Samples = [.. launch.Samples.Except(foreign)],
                Dropped = [.. launch.Dropped, .. foreign.Select(series => new DroppedSamples($"{series.Metric} came in {series.Unit}, not as before", series.Values.Count))],
            };
    }
}
