namespace Perfgate.Cuda.Measuring.Samples;

/// <summary>What turns seconds into rates.</summary>
/// <param name="Bytes">One iteration moves; null where nobody said.</param>
/// <param name="Flops">Of one iteration; null where nobody said.</param>
/// <param name="PeakBandwidth">Bytes a second the memory can deliver; null where unknown.</param>
/// <param name="HasClock">Whether samples have an SM clock, if the device tells it.</param>
internal sealed record Figures(double? Bytes, double? Flops, double? PeakBandwidth, bool HasClock);
