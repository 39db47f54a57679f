using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Storage.Tests.Records;

/// <summary>Run records with something in every member.</summary>
internal static class SampleRuns
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A case id as another tool, or an attacker, may have written it.</summary>
    public static readonly CaseId HostileId = new("parse/name=| <script> `x` \"µ\" 日本");

    public static EnvironmentFingerprint Environment(string cpu = "epyc") => new()
    {
        Key = new Dictionary<string, string> { ["os"] = "linux", ["arch"] = "x64", ["cpu_model"] = cpu },
        Recorded = new Dictionary<string, string> { ["kernel"] = "6.1" },
        Start = new MachineState { At = Noon, LoadAverage = 0.5, Readings = new Dictionary<string, double> { ["temperature_c"] = 61.5 } },
    };

    public static Launch Launch(int index, params double[] values) => new()
    {
        Side = Side.Head,
        Index = index,
        Status = LaunchStatus.Measured,
        StartedAt = Noon,
        Seconds = 1.25,
        ExitCode = 0,
        StoppedBy = StopReason.SampleCap,
        Samples = [new SampleSeries(MetricName.WallTime, Unit.Seconds, values)],
        Spans = [new SpanSeries("attention", [0.001, 0.002])],
        Counters = new Dictionary<string, double> { ["tokens"] = 64 },
        Dropped = [new DroppedSamples("throttled", 2)],
        Devices = [new DeviceReading("0", 1.5, new Dictionary<string, double> { ["sm_clock_hz"] = 1.98e9 })],
        Checksum = "9f2c",
        Worker = "decoder 1.2",
    };

    public static RunCase Case(string id, string benchmark, params Launch[] launches) => new()
    {
        Id = new CaseId(id),
        Benchmark = new BenchmarkName(benchmark),
        Kind = "command",
        PlannedLaunches = 5,
        Parameters = [new AxisValue("size", "1")],
        Definition = "0123456789abcdef",
        Metrics = [new Metric { Name = MetricName.WallTime, Unit = Unit.Seconds, Better = Direction.Lower, Floor = 0.005, Thresholds = Thresholds.Default }],
        Limits = [new Limit(MetricName.WallTime, SampleStatistic.P99, LimitComparison.AtMost, new Quantity(0.2, Unit.Seconds))],
        Launches = launches,
    };

    public static RunRecord Run(string id = "20261122T120000Z-3f9a1c") => new()
    {
        Id = id,
        Suite = new SuiteName("suite"),
        Design = Design.History,
        State = RunState.Complete,
        Tool = "0.1.0",
        StartedAt = Noon,
        EndedAt = Noon.AddMinutes(1),
        Seed = ulong.MaxValue,
        Filters = ["tag:smoke"],
        Head = new CommitInfo("1a2b3c4", "feature/|x", Dirty: true),
        Environment = Environment(),
        Policy = new Policy
        {
            New = PolicyAction.Ignore,
            Require = [ClassicalTest.MannWhitney, ClassicalTest.KolmogorovSmirnov],
            Alpha = 0.01,
            Multiplicity = Multiplicity.Holm,
            Waivers = [new Waiver("parse/*", MetricName.WallTime, "known | <b>", new DateOnly(2026, 12, 31)), new Waiver("print", null, "later", null)],
        },
        Expected = ["parse"],
        Renames = new Dictionary<string, string> { ["old"] = "parse" },
        Cases =
        [
            Case("parse/size=1", "parse", Launch(1, 0.1, 0.11, 0.1234567890123456), Launch(2, 0.12, 1e-9)),
            Case(HostileId.Value, "parse", Launch(1, 0.2)),
            Case("print", "print", Launch(1, 3)),
        ],
        Warnings = [Diagnostic.Warning("PG2001", "The host is noisy.", "Use a quiet one.", new SourcePlace("perfgate.yml", 3, 4))],
    };

    public static RunRecord With(Func<Launch, Launch> change) => WithCase(item => item with { Launches = [.. item.Launches.Select(change)] });

    public static RunRecord WithCase(Func<RunCase, RunCase> change)
    {
        RunRecord run = Run();
        return run with { Cases = [change(run.Cases[0]), .. run.Cases.Skip(1)] };
    }
}
