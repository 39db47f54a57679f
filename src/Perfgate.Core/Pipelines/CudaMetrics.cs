using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Pipelines;

/// <summary>What a pipeline is measured by. The floors are what the clock's grain and a submission already cost.</summary>
public static class CudaMetrics
{
    public static readonly IReadOnlyDictionary<string, Metric> All = new[]
    {
        new Metric { Name = MetricName.GpuTime, Unit = Unit.Seconds, Better = Direction.Lower, Floor = 1e-6 },
        new Metric { Name = MetricName.Cycles, Unit = Unit.Cycles, Better = Direction.Lower },
        new Metric { Name = MetricName.SmClock, Unit = Unit.Hertz, Better = Direction.Higher, Gated = false },
        new Metric { Name = MetricName.Bandwidth, Unit = Unit.BytesPerSecond, Better = Direction.Higher },
        new Metric { Name = MetricName.BandwidthUtilisation, Unit = Unit.Fraction, Better = Direction.Higher },
        new Metric { Name = MetricName.FlopRate, Unit = Unit.FlopsPerSecond, Better = Direction.Higher },
        new Metric { Name = MetricName.HostEnqueue, Unit = Unit.Seconds, Better = Direction.Lower, Floor = 2e-6 },
    }.ToDictionary(metric => metric.Name.Value);

    public static Metric GpuTime => All[MetricName.GpuTime.Value];

    private static readonly MetricName[] NotOfCopies = [MetricName.Cycles, MetricName.SmClock, MetricName.BandwidthUtilisation];

    /// <summary>Those a kind can have: a copy takes no cycles of the SMs, and between host and device it is not held against the memory's bandwidth.</summary>
    public static IReadOnlyDictionary<string, Metric> Of(PipelineKind kind) =>
        kind == PipelineKind.Transfer ? All.Where(metric => !NotOfCopies.Contains(metric.Value.Name)).ToDictionary() : All;

    /// <summary>What a pipeline would have to declare for a metric to come, as the suite file calls it; null where it comes.</summary>
    public static string? Missing(Pipeline pipeline, MetricName metric) => (metric.Value, pipeline) switch
    {
        ("flop_rate", { Flops: null }) => "flops",
        ("bandwidth" or "bandwidth_utilisation", { Bytes: null }) => "bytes",
        _ => null,
    };
}
