using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Pipelines;

/// <summary>Sets every byte of a buffer that the device can address.</summary>
internal sealed class PreparedClear(string name, ulong address, byte value, ulong bytes) : PreparedStage(name)
{
    public override CudaFault? Queue(CudaStream stream) => stream.SetBytes(address, value, bytes);
}
