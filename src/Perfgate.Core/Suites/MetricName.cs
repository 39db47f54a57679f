namespace Perfgate.Suites;

/// <summary>A metric's name, such as <c>wall_time</c> or <c>ttft</c>: 1 to 64 letters, digits, <c>.</c>, <c>_</c>, <c>/</c> or <c>-</c>.</summary>
public readonly record struct MetricName(string Value)
{
    public const int Longest = 64;

    public static readonly MetricName WallTime = new("wall_time");
    public static readonly MetricName UserTime = new("user_time");
    public static readonly MetricName SystemTime = new("system_time");
    public static readonly MetricName PeakMemory = new("peak_memory");

    public static readonly MetricName GpuTime = new("gpu_time");
    public static readonly MetricName Cycles = new("cycles");
    public static readonly MetricName SmClock = new("sm_clock");
    public static readonly MetricName Bandwidth = new("bandwidth");
    public static readonly MetricName BandwidthUtilisation = new("bandwidth_utilisation");
    public static readonly MetricName FlopRate = new("flop_rate");
    public static readonly MetricName HostEnqueue = new("host_enqueue");

    public static bool IsValid(string? text) => Names.AreValid(text, Longest, "._/-");

    public override string ToString() => Value ?? "";
}
