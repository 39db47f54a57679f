using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Pipelines;

/// <summary>A kernel with its arguments.</summary>
internal sealed class PreparedKernel(string name, KernelLaunch launch) : PreparedStage(name)
{
    public override CudaFault? Queue(CudaStream stream) => launch.Launch(stream);
}
