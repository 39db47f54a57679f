using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;
using Perfgate.Works;

namespace Perfgate.Cuda.Pipelines;

/// <summary>A pipeline on the device: kernels loaded, buffers filled. What it allocated lives in the context and is freed with it.</summary>
internal sealed class PreparedPipeline
{
    private readonly PreparedBuffer[] restored;

    internal PreparedPipeline(IReadOnlyList<PreparedStage> stages)
        : this(stages, [])
    {
    }

    internal PreparedPipeline(IReadOnlyList<PreparedStage> stages, IReadOnlyList<PreparedBuffer> buffers)
    {
        Stages = stages;
        restored = [.. buffers.Where(buffer => buffer.Master is not null)];
    }

    /// <summary>In order; empty where only the identity of the code was asked for.</summary>
    public IReadOnlyList<PreparedStage> Stages { get; }

    /// <summary>Digest of each kernel's machine code and of how it is launched, by stage; of a benchmark of one kernel by the kernel's name.</summary>
    public IReadOnlyDictionary<string, string> Code { get; init; } = new Dictionary<string, string>();

    /// <summary>Numbers known before the first launch: registers, spills, shared memory, theoretical occupancy, compile and load time.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>();

    /// <summary>Bytes one iteration moves, as declared; for a transfer those copied. Null where nobody said.</summary>
    public double? Bytes { get; init; }

    public double? Flops { get; init; }

    internal OutputInspection? Inspection { get; init; }

    /// <summary>Reads the module files, compiles, loads, allocates and fills. Where only the identity is wanted nothing is allocated.</summary>
    public static Result<PreparedPipeline> Prepare(PrimaryContext context, WorkRequest request, LibraryPaths paths) => new PipelinePreparation(context, request, paths).Prepare();

    /// <summary>Puts the first content of what the stages both read and write back; outside the timed part, before every iteration. Queued, not waited for; allocates nothing.</summary>
    public CudaFault? Restore(CudaStream stream)
    {
        foreach (PreparedBuffer buffer in restored)
        {
            if (stream.Copy(buffer.Range, buffer.Master!.Value, buffer.Plan.Bytes) is CudaFault fault)
                return fault;
        }
        return null;
    }

    /// <summary>
    /// Runs one iteration from the first content and looks at what it wrote: the digest of all output, or why it is not what it should be. Waits for the device, and
    /// leaves the buffers as the iteration left them.
    /// </summary>
    public Result<OutputVerdict> CheckOutput(CudaStream stream) => Inspection?.Inspect(this, stream) ?? Result.Success(new OutputVerdict(null, []));
}
