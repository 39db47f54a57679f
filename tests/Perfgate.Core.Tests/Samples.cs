using Perfgate.Comparisons;
using Perfgate.Environments;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Core.Tests;

/// <summary>Small valid values for tests to start from.</summary>
internal static class Samples
{
    public static readonly Metric WallTime = new() { Name = MetricName.WallTime, Unit = Unit.Seconds, Better = Direction.Lower };

    public static readonly Metric Throughput = new() { Name = new MetricName("throughput"), Unit = new Unit("tok/s"), Better = Direction.Higher };

    public static Benchmark Benchmark(string name = "parse", params Axis[] axes) => new()
    {
        Name = new BenchmarkName(name),
        Subject = new Subject.Command(CommandLine.Direct(["./parse", "--size", "{{size}}"])),
        Axes = axes,
        Metrics = [WallTime],
        Thresholds = Thresholds.Default,
    };

    public static ComparisonSettings Settings(Design design = Design.History, Policy? policy = null) => new() { Design = design, Policy = policy ?? Policy.Default, Day = new DateOnly(2026, 11, 22) };

    public static Suite Suite(params Benchmark[] benchmarks) => new()
    {
        Name = new SuiteName("demo"),
        Policy = Policy.Default,
        Benchmarks = benchmarks,
    };

    public static RunRecord Record(Design design, params RunCase[] cases) => new()
    {
        Id = "r",
        Suite = new SuiteName("demo"),
        Design = design,
        State = RunState.Complete,
        Tool = "1.0",
        StartedAt = DateTimeOffset.UnixEpoch,
        Seed = 1,
        Environment = new EnvironmentFingerprint { Key = new Dictionary<string, string> { ["os"] = "linux" } },
        Policy = Policy.Default,
        Cases = cases,
    };

    public static Launch Launch(Side side, int index, params double[] values) => new()
    {
        Side = side,
        Index = index,
        Status = LaunchStatus.Measured,
        StartedAt = DateTimeOffset.UnixEpoch,
        Seconds = 1,
        Samples = [new SampleSeries(MetricName.WallTime, Unit.Seconds, values)],
    };
}
