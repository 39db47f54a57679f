using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Pipelines;

/// <summary>A copy between two buffers of any places.</summary>
internal sealed class PreparedCopy(string name, MemoryRange from, MemoryRange to, ulong bytes) : PreparedStage(name)
{
    public override CudaFault? Queue(CudaStream stream) => stream.Copy(to, from, bytes);
}
