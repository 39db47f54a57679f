using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Pipelines;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Measuring.Submissions;

/// <summary>The stages, one after another.</summary>
internal sealed class StageSubmission(PreparedPipeline pipeline) : Submission
{
    private readonly PreparedStage[] stages = [.. pipeline.Stages];

    public override int Operations => stages.Length;

    public override CudaFault? Queue(CudaStream stream)
    {
        foreach (PreparedStage stage in stages)
        {
            if (stage.Queue(stream) is CudaFault fault)
                return fault;
        }
        return null;
    }
}
