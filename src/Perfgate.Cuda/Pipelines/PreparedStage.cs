using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Pipelines;

/// <summary>A stage of a pipeline made ready to be queued again and again without allocating.</summary>
internal abstract class PreparedStage(string name)
{
    public string Name { get; } = name;

    /// <summary>Puts the stage's work on the stream. Null means that it was queued.</summary>
    public abstract CudaFault? Queue(CudaStream stream);
}
