using BenchmarkDotNet.Attributes;
using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Benchmarks;

/// <summary>A large suite against a long history: 1,000 cases with 20 accepted launches of 100 samples, five on the head side.</summary>
[MemoryDiagnoser]
public class RunComparerBenchmarks
{
    private SideOfComparison baseline = null!;
    private SideOfComparison head = null!;

    [GlobalSetup]
    public void SetUp()
    {
        SeededRandom random = new(1);
        baseline = Side(random, launches: 20);
        head = Side(random, launches: 5);
    }

    [Benchmark]
    public Verdict CompareAndJudge() => Gate.Judge(RunComparer.Compare(baseline, head, new ComparisonSettings { Design = Design.History, Policy = Policy.Default, Day = DateOnly.MinValue }), Policy.Default);

    private static SideOfComparison Side(SeededRandom random, int launches) => new()
    {
        Source = "benchmark",
        Cases = [.. Enumerable.Range(0, 1000).Select(number => new MeasuredCase
        {
            Id = new CaseId($"case-{number}"),
            Metrics = [new MeasuredMetric(
                new Metric { Name = MetricName.WallTime, Unit = Unit.Seconds, Better = Direction.Lower },
                [.. Enumerable.Range(1, launches).Select(index => new LaunchSamples($"run-{index}", index, [.. Enumerable.Range(0, 100).Select(_ => 1 + random.Next(1000) / 10000.0)]))])],
        })],
    };
}
