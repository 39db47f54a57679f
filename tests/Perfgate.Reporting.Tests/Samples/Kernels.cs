using Perfgate.Comparisons;
using Perfgate.Measurements;

namespace Perfgate.Reporting.Tests.Samples;

/// <summary>What was seen of launches of CUDA kernels.</summary>
internal static class Kernels
{
    public static readonly CodeComparison Identical = new(CodeState.Identical, []);

    public static readonly CaseObservations Before = new()
    {
        Launches = 10,
        Numbers = new Dictionary<string, double> { ["registers"] = 64, ["local_bytes"] = 0, ["occupancy_ratio"] = 0.5, ["static_shared_bytes"] = 49152, ["compile_s"] = 0.412, ["power_capped_ratio"] = 0.02 },
        Devices = [new DeviceRange("0", "sm_clock_hz", 1.965e9, 1.98e9, 1.98e9), new DeviceRange("0", "power_w", 411, 432.5, 440), new DeviceRange("0", "memory_used_bytes", 1e9, 1e9, 1e9)],
    };

    public static readonly CaseObservations After = new()
    {
        Launches = 8,
        Numbers = new Dictionary<string, double> { ["registers"] = 96, ["local_bytes"] = 48, ["occupancy_ratio"] = 0.3125, ["static_shared_bytes"] = 49152, ["compile_s"] = 0.418, ["power_capped_ratio"] = 0.04 },
        Dropped = [new DroppedSamples("throttled by the hardware", 3)],
        Devices = [new DeviceRange("0", "sm_clock_hz", 1.92e9, 1.98e9, 1.98e9), new DeviceRange("0", "power_w", 398, 425.1, 437), new DeviceRange("0", "temperature_celsius", 61, 64, 66)],
    };

    public static CodeComparison Changed(params string[] kernels) => new(CodeState.Differs, kernels);

    /// <summary>Whatever a name can be in, it is.</summary>
    public static CaseObservations Named(string name) => new()
    {
        Launches = 1,
        Numbers = new Dictionary<string, double> { [name] = 1, [$"registers.{name}"] = 1 },
        Dropped = [new DroppedSamples(name, 1)],
        Devices = [new DeviceRange(name, name, 1, 2, 3), new DeviceRange(name, "power_w", 1, 2, 3)],
    };
}
