using Perfgate.Cuda.Telemetry;

namespace Perfgate.Cuda.Measuring.Watches;

/// <summary>The device between two blocks, or before the first or after the last.</summary>
/// <param name="AtSeconds">Since the work was prepared.</param>
internal sealed record Boundary(double AtSeconds, BoundaryReading Reading)
{
    /// <summary>By the device's own clock where it tells, since its counters are of that clock; else by the host's.</summary>
    public double SecondsUntil(Boundary later) =>
        Reading.Counters.AtMicroseconds.TryGet(out ulong from) && later.Reading.Counters.AtMicroseconds.TryGet(out ulong to) && to > from
            ? (to - from) / 1e6
            : Math.Max(0, later.AtSeconds - AtSeconds);
}
