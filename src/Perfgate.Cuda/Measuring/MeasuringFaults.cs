using System.Globalization;
using Perfgate.Cuda.Faults;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Measuring;

/// <summary>What to say when a case cannot be measured, apart from failed driver calls.</summary>
internal static class MeasuringFaults
{
    public static Diagnostic LaunchBlocking() => Diagnostic.Error("PG6100", "CUDA_LAUNCH_BLOCKING is set, so every launch waits until it is done and nothing can be queued behind a blocker.",
        "Unset CUDA_LAUNCH_BLOCKING for measuring.");

    public static Diagnostic WrongOutput(IReadOnlyList<string> faults) => Diagnostic.Error("PG6101", $"The output is not what it should be: {string.Join("; ", faults)}.",
        "Nothing was measured: a kernel that computes something else may be faster for that reason.");

    public static Diagnostic OutputChanged(string before, string after) => Diagnostic.Error("PG6102", $"The output changed while measuring: its digest was {before} before and is {after} after.",
        "The kernel races, reads what it does not own, or its buffers' `use` is wrong (`inout` is restored before every launch, `out` is not). Set `checksum: false` where the order of threads may change bits.");

    public static Diagnostic NotCaptured(string stage, CudaFault fault) => Diagnostic.Error("PG6103", $"The stage {stage} cannot be captured in a graph. {fault}.",
        "Measure it with another variant, or take out what synchronises or copies pageable memory.");

    public static Diagnostic NothingKept(int attempts, string reasons) => Diagnostic.Error("PG6104", string.Create(CultureInfo.InvariantCulture, $"All {attempts} samples were dropped: {reasons}."),
        "See `perfgate doctor` for what slows the device down.");
}
