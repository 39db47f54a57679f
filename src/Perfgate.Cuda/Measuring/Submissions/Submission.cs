using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Measuring.Submissions;

/// <summary>How one iteration is handed to the device.</summary>
internal abstract class Submission
{
    /// <summary>Places it takes in the queue between host and device.</summary>
    public abstract int Operations { get; }

    /// <summary>Queues one iteration. Allocates nothing.</summary>
    public abstract CudaFault? Queue(CudaStream stream);
}
