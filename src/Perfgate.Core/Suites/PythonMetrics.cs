using Perfgate.Quantities;

namespace Perfgate.Suites;

/// <summary>What a Python function is measured by. The floors are what clocks, allocators and imports differ by anyway.</summary>
public static class PythonMetrics
{
    private static readonly Metric[] EverySample =
    [
        Lower("step_time", Unit.Seconds, floor: 1e-6),
        Lower("wall_time", Unit.Seconds, floor: 5e-6),
        Higher("samples_per_second", new Unit("1/s")),
        Higher("tokens_per_second", new Unit("tok/s")),
    ];

    // A launch has few of them, or one.
    private static readonly Metric[] EveryLaunch =
    [
        Lower("prepare_time", Unit.Seconds, floor: 0.010),
        Lower("first_iteration", Unit.Seconds, floor: 0.001),
        Lower("warmup_time", Unit.Seconds, floor: 0.010),
        Lower("compile_time", Unit.Seconds, floor: 0.010),
        Lower("peak_device_memory", Unit.Bytes, floor: 1048576) with { Statistic = SampleStatistic.Max },
        Lower("peak_host_memory", Unit.Bytes, floor: 4 * 1048576) with { Statistic = SampleStatistic.Max },
    ];

    public static readonly IReadOnlyDictionary<string, Metric> All = EverySample.Concat(EveryLaunch).ToDictionary(metric => metric.Name.Value);

    public static Metric StepTime => EverySample[0];

    /// <summary>What makes a metric come that is not always there; null for one that is.</summary>
    public static string? Needs(MetricName name) => name.Value switch
    {
        "samples_per_second" => "a call of perfgate.samples in every iteration",
        "tokens_per_second" => "a call of perfgate.tokens in every iteration",
        "peak_device_memory" => "PyTorch or CuPy at work on a CUDA device",
        _ => All.ContainsKey(name.Value) ? null : "calls of perfgate.metric with its name",
    };

    /// <summary>Whether a launch has too few samples of a metric to be driven by it.</summary>
    public static bool IsOfLaunch(MetricName name) => EveryLaunch.Any(metric => metric.Name == name);

    private static Metric Lower(string name, Unit unit, double floor) => new() { Name = new MetricName(name), Unit = unit, Better = Direction.Lower, Floor = floor };

    private static Metric Higher(string name, Unit unit) => new() { Name = new MetricName(name), Unit = unit, Better = Direction.Higher };
}
