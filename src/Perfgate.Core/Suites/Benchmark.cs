using Perfgate.Policies;

namespace Perfgate.Suites;

/// <summary>A thing to measure, with its axes still free. Everything is resolved: suite defaults are already merged in.</summary>
public sealed record Benchmark
{
    public required BenchmarkName Name { get; init; }

    public string? Description { get; init; }

    public required Subject Subject { get; init; }

    public IReadOnlyList<Axis> Axes { get; init; } = [];

    /// <summary>Shell lines run in order before the benchmark's first launch on a side.</summary>
    public IReadOnlyList<string> SetUp { get; init; } = [];

    /// <summary>Shell lines run in order after the benchmark's last launch on a side, also after a failure or Ctrl-C.</summary>
    public IReadOnlyList<string> TearDown { get; init; } = [];

    /// <summary>Folder the commands run in, relative to the suite file's folder.</summary>
    public string WorkingFolder { get; init; } = ".";

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Longest time one execution (command), one silence of a worker, or one set-up line may take before its process tree is killed.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    public IReadOnlyList<string> Tags { get; init; } = [];

    public Sampling Sampling { get; init; } = new();

    public required IReadOnlyList<Metric> Metrics { get; init; }

    public IReadOnlyList<Limit> Limits { get; init; } = [];

    public required Thresholds Thresholds { get; init; }

    /// <summary>The metric that drives the stopping rule and progress: the first gated one, or the first where none is gated.</summary>
    public Metric DrivingMetric => Metrics.FirstOrDefault(metric => metric.Gated) ?? Metrics[0];

    /// <summary>Every combination of axis values, the last axis changing fastest; one case when there is no axis.</summary>
    public IEnumerable<Case> Cases() => Axis.Combinations(Axes).Select(parameters => new Case(this, parameters));
}
