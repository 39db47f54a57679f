using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Measuring.Blockers;

/// <summary>Holds a stream until everything that is to be timed is queued behind it, so that no gap of the host's making lies between the two events.</summary>
internal abstract class Blocker
{
    /// <summary>True when the stream itself waits; false when a kernel spins, or nothing holds it.</summary>
    public virtual bool IsByValue => false;

    /// <summary>False for the blocker that does not block.</summary>
    public virtual bool Blocks => true;

    /// <summary>Whether the last hold ended by time, not by <see cref="Release"/>. Known once the stream is idle.</summary>
    public abstract bool HasTimedOut { get; }

    /// <summary>Queues the hold. Whatever its answer, <see cref="Release"/> must follow.</summary>
    public abstract CudaFault? Hold(CudaStream stream);

    /// <summary>Lets the stream go on. Once more does no harm.</summary>
    public abstract void Release();
}
