using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Graphs;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Measuring.Submissions;

/// <summary>One replay of a graph.</summary>
internal sealed class GraphSubmission(CudaGraphExecutable executable) : Submission
{
    public override int Operations => 1;

    public override CudaFault? Queue(CudaStream stream) => executable.Launch(stream);
}
