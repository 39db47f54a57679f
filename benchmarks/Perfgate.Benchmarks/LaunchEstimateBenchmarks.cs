using BenchmarkDotNet.Attributes;
using Perfgate.Measurements;
using Perfgate.Suites;

namespace Perfgate.Benchmarks;

/// <summary>Taken of every metric of every launch, and again of every accepted launch it is compared with.</summary>
[MemoryDiagnoser]
public class LaunchEstimateBenchmarks
{
    private readonly double[] samples = Samples.Of(1000);

    [Params(SampleStatistic.Median, SampleStatistic.Mean, SampleStatistic.P99)]
    public SampleStatistic Statistic { get; set; }

    [Benchmark]
    public double Of() => LaunchEstimate.Of(Statistic, samples);

    [Benchmark]
    public double? RelativeHalfWidth() => LaunchEstimate.RelativeHalfWidth(Statistic, samples);
}
