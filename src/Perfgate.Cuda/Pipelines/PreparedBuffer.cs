using Perfgate.Cuda.Buffers;

namespace Perfgate.Cuda.Pipelines;

/// <summary>A buffer in memory.</summary>
/// <param name="KernelAddress">What kernels take for the pointer; null where the device cannot address the memory.</param>
/// <param name="Master">The first content, on the device, of a buffer that is restored.</param>
internal sealed record PreparedBuffer(BufferPlan Plan, MemoryRange Range, ulong? KernelAddress, MemoryRange? Master)
{
    /// <summary>Whether a file gave it NaN or infinities, so that the output may have them too.</summary>
    public bool HasNonFinite { get; init; }
}
