using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Pipelines;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Tests.Measuring;

/// <summary>A stage that waits for the device while it is queued, as a pageable copy or a kernel loaded late does.</summary>
internal sealed class WaitingStage(Func<int, bool> waits) : PreparedStage("waiting")
{
    private int queued;

    public override CudaFault? Queue(CudaStream stream) => waits(++queued) ? stream.Synchronize() : null;
}
