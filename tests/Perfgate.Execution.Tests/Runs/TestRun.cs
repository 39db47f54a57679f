using Perfgate.Diagnostics;
using Perfgate.Execution.Runs;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;
using Case = Perfgate.Suites.Case;

namespace Perfgate.Execution.Tests.Runs;

/// <summary>Makes suites of one or more benchmarks, runs them and collects the events.</summary>
internal sealed class TestRun : IDisposable
{
    private readonly Perfgate.TestKit.TemporaryFolder folder = new();

    public TestRun()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "base"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "head"));
    }

    public static Sampling Quick { get; } = new() { Launches = 1, WarmUp = 0, FewestSamples = 2, MostSamples = 2, MostTime = TimeSpan.FromSeconds(5) };

    /// <summary>What measures the kinds that perfgate measures itself.</summary>
    public IReadOnlyList<string> OwnWorker { get; init; } = ["perfgate", "worker"];

    public OnlyChanged? OnlyChanged { get; init; }

    public string Log => folder.File("log");

    public Dictionary<string, string> Inherited { get; } = new(FakeBench.Environment);

    public TimeSpan TearDownAfterCancel { get; init; } = TimeSpan.FromSeconds(30);

    public Func<Case, Func<Launch, Launch>?>? Observe { get; init; }

    public string PathTo(string name) => folder.File(name);

    public static Benchmark Command(string arguments, string name = "bench") => new()
    {
        Name = new BenchmarkName(name),
        Subject = new Subject.Command(FakeBench.Line("command " + arguments)),
        Sampling = Quick,
        Timeout = TimeSpan.FromSeconds(20),
        Metrics = [new Metric { Name = MetricName.WallTime, Unit = Unit.Seconds, Better = Direction.Lower }],
        Thresholds = new Policy().Thresholds,
    };

    public static Benchmark Worker(string arguments) => Command("") with
    {
        Subject = new Subject.Worker(FakeBench.Line("worker " + arguments)),
        Sampling = Quick with { FewestSamples = 20, MostSamples = 20 },
        Metrics = [new Metric { Name = new MetricName("latency"), Unit = Unit.Seconds, Better = Direction.Lower }],
    };

    /// <summary>A shell line that writes a word to the log.</summary>
    public string Note(string word) => $"echo {word} >> '{Log}'";

    public string[] LogLines() => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    public static Suite SuiteOf(params Benchmark[] benchmarks) => new() { Name = new SuiteName("test"), Policy = new Policy(), Benchmarks = benchmarks };

    public Task<List<RunEvent>> RunAsync(params Benchmark[] benchmarks) => RunAsync(SuiteOf(benchmarks));

    public async Task<List<RunEvent>> RunAsync(
        Suite suite, Design design = Design.History, Action<RunEvent>? watch = null, bool confirming = false, CancellationToken cancellation = default)
    {
        RunPlan plan = RunPlanner.Plan(suite, design, CaseSelection.Everything, seed: 1);
        Dictionary<Side, SideFolder> sides = new()
        {
            [Side.Base] = new SideFolder(Path.Combine(folder.Path, "base")),
            [Side.Head] = new SideFolder(Path.Combine(folder.Path, "head")),
        };
        RunSettings settings = new()
        {
            OwnWorker = OwnWorker,
            OnlyChanged = OnlyChanged,
            Token = "test" + Guid.NewGuid().ToString("N"),
            InheritedEnvironment = Inherited,
            TearDownAfterCancel = TearDownAfterCancel,
            Observe = Observe,
            Confirm = confirming ? new PairConfirmation(plan).After : null,
        };
        List<RunEvent> events = [];
        await foreach (RunEvent item in BenchmarkRunner.RunAsync(plan, sides, settings, cancellation))
        {
            events.Add(item);
            watch?.Invoke(item);
        }
        return events;
    }

    /// <summary>The machine code that a worker with <c>--code code</c> says it runs on a side, as lines of kernel and digest.</summary>
    public TestRun WithCode(Side side, params string[] digests)
    {
        File.WriteAllLines(Path.Combine(folder.Path, side == Side.Base ? "base" : "head", "code"), digests);
        return this;
    }

    /// <summary>What a worker with <c>--turns turns</c> does on a side, launch by launch.</summary>
    public TestRun WithTurns(Side side, params string[] turns)
    {
        File.WriteAllLines(Path.Combine(folder.Path, side == Side.Base ? "base" : "head", "turns"), turns);
        return this;
    }

    public static Launch OnlyLaunch(List<RunEvent> events) => events.OfType<RunEvent.LaunchEnded>().ShouldHaveSingleItem().Launch;

    public static IEnumerable<Diagnostic> Faults(List<RunEvent> events) => events.OfType<RunEvent.RunFault>().Select(fault => fault.Diagnostic);

    public void Dispose() => folder.Dispose();
}
