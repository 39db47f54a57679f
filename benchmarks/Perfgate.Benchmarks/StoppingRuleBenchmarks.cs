using BenchmarkDotNet.Attributes;
using Perfgate.Measurements;
using Perfgate.Suites;

namespace Perfgate.Benchmarks;

/// <summary>Asked after every block of every launch, while the worker waits.</summary>
[MemoryDiagnoser]
public class StoppingRuleBenchmarks
{
    private readonly double[] samples = Samples.Of(1000);

    // A precision no samples reach: the rule must compute the interval, and goes on.
    private readonly StoppingRule rule = new(new Sampling { MostSamples = 2000, MostTime = TimeSpan.FromHours(1), Precision = 1e-9 }, SampleStatistic.Median);

    [Benchmark]
    public StopReason? Decide() => rule.Decide(samples, TimeSpan.FromSeconds(1));
}
