using Perfgate.Cuda.Telemetry;

namespace Perfgate.Cuda.Measuring.Watches;

/// <summary>The difference of a counter between two readings.</summary>
internal static class Growth
{
    /// <summary>Null where one of them is unknown; 0 where the counter fell, which is another rule's matter.</summary>
    public static ulong? Of(Reading<ulong> before, Reading<ulong> after) =>
        before.TryGet(out ulong from) && after.TryGet(out ulong to) ? to - Math.Min(from, to) : null;

    public static bool Fell(Reading<ulong> before, Reading<ulong> after) => before.TryGet(out ulong from) && after.TryGet(out ulong to) && to < from;
}
