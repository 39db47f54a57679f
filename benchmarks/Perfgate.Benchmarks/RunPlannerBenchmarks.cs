using System.Globalization;
using BenchmarkDotNet.Attributes;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Benchmarks;

/// <summary>A large suite: 10 benchmarks of 100 cases each, side by side.</summary>
[MemoryDiagnoser]
public class RunPlannerBenchmarks
{
    private readonly Suite suite = new()
    {
        Name = new SuiteName("large"),
        Policy = Policy.Default,
        Benchmarks = [.. Enumerable.Range(0, 10).Select(Benchmark)],
    };

    [Benchmark]
    public RunPlan Plan() => RunPlanner.Plan(suite, Design.SideBySide, CaseSelection.Everything, seed: 1);

    private static Benchmark Benchmark(int index) => new()
    {
        Name = new BenchmarkName(string.Create(CultureInfo.InvariantCulture, $"benchmark-{index}")),
        Subject = new Subject.Command(Suites.CommandLine.Direct(["true"])),
        Axes = [Axis("rows"), Axis("columns")],
        Metrics = [new Metric { Name = MetricName.WallTime, Unit = Unit.Seconds, Better = Direction.Lower }],
        Thresholds = Thresholds.Default,
    };

    private static Axis Axis(string name) =>
        new(name, [.. Enumerable.Range(0, 10).Select(value => value.ToString(CultureInfo.InvariantCulture))]);
}
