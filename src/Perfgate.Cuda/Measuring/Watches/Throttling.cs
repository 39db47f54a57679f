using Perfgate.Cuda.Telemetry;

namespace Perfgate.Cuda.Measuring.Watches;

/// <summary>
/// What slowed the device between two boundaries. Heat and the power supply make samples worthless; the software's power cap does not: large matrix products live there,
/// and dropping their samples would drop them all.
/// </summary>
internal static class Throttling
{
    private const double NanosecondsPerSecond = 1e9;

    /// <summary>Without numbers, so that equal reasons are counted together. Null where the samples may be kept.</summary>
    public static string? DropReason(BoundaryReading before, BoundaryReading after)
    {
        DeviceCounters from = before.Counters;
        DeviceCounters to = after.Counters;
        if (Growth.Of(from.HardwareThermal, to.HardwareThermal) > 0)
            return "throttled by hardware for heat";
        if (Growth.Of(from.PowerBrake, to.PowerBrake) > 0)
            return "throttled by the power brake";
        if (Growth.Of(from.SoftwareThermal, to.SoftwareThermal) > 0 || Growth.Of(from.ThermalPolicy, to.ThermalPolicy) > 0)
            return "throttled for heat";
        // Older devices count none of these; what holds at this moment is all there is to know.
        bool isCounted = Growth.Of(from.HardwareThermal, to.HardwareThermal) is not null;
        return !isCounted && after.Reasons.TryGet(out ClockReasons now) && (now & ClockReasons.Slowed) != 0 ? "slowed down at the end of the block" : null;
    }

    /// <summary>Seconds between two boundaries in which heat or the power supply slowed the device. The counters overlap, so the largest stands for all. Null where none is known.</summary>
    public static double? Seconds(BoundaryReading before, BoundaryReading after)
    {
        (DeviceCounters from, DeviceCounters to) = (before.Counters, after.Counters);
        ulong?[] known =
        [
            Growth.Of(from.HardwareThermal, to.HardwareThermal), Growth.Of(from.PowerBrake, to.PowerBrake),
            Growth.Of(from.SoftwareThermal, to.SoftwareThermal), Growth.Of(from.ThermalPolicy, to.ThermalPolicy),
        ];
        return known.Max() / NanosecondsPerSecond;
    }

    /// <summary>Whether the software's power cap held the clock down between two boundaries, as far as it is counted, or does so at the second.</summary>
    public static bool IsPowerCapped(BoundaryReading before, BoundaryReading after) =>
        Growth.Of(before.Counters.SoftwarePowerCap, after.Counters.SoftwarePowerCap) > 0 || (after.Reasons.TryGet(out ClockReasons now) && now.HasFlag(ClockReasons.SoftwarePowerCap));

    /// <summary>Share of the time at the software's power cap, 0 to 1; null where it is not counted or no time passed.</summary>
    public static double? PowerCapped(Boundary first, Boundary last)
    {
        double seconds = first.SecondsUntil(last);
        return seconds > 0 && Growth.Of(first.Reading.Counters.SoftwarePowerCap, last.Reading.Counters.SoftwarePowerCap) is ulong capped
            ? Math.Min(1, capped / NanosecondsPerSecond / seconds)
            : null;
    }
}
