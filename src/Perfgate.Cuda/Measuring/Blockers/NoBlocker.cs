using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Measuring.Blockers;

/// <summary>Holds nothing: the last resort, and a doubt.</summary>
internal sealed class NoBlocker : Blocker
{
    public override bool Blocks => false;

    public override bool HasTimedOut => false;

    public override CudaFault? Hold(CudaStream stream) => null;

    public override void Release()
    {
    }
}
