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
    internal PreparedPipeline(IReadOnlyList<PreparedStage> stages) => Stages = stages;

    public IReadOnlyList<PreparedStage> Stages { get; }

    /// <summary>Digest of each kernel's machine code and of how it is launched.</summary>
    public IReadOnlyDictionary<string, string> Code { get; init; } = new Dictionary<string, string>();

    /// <summary>Numbers known before the first launch: registers, spills, shared memory, theoretical occupancy, compile and load time.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>();

    /// <summary>Bytes one iteration moves, as declared; for a transfer those copied. Null where nobody said.</summary>
    public double? Bytes { get; init; }

    public double? Flops { get; init; }

    /// <summary>Reads the module files, compiles, loads, allocates and fills.</summary>
    public static Result<PreparedPipeline> Prepare(PrimaryContext context, WorkRequest request, LibraryPaths paths) =>
        Result.Failure<PreparedPipeline>(Diagnostic.Error("PG6070", $"{request.Case} on {context.Device.Name}: not built yet ({paths})."));

    /// <summary>Puts the first content of what the stages both read and write back; outside the timed part, before every iteration.</summary>
    public CudaFault? Restore(CudaStream stream) => Stages.Count > 0 ? null : stream.Synchronize();

    /// <summary>Runs one iteration from the first content and looks at what it wrote: the digest of all output, or why it is not what it should be.</summary>
    public Result<OutputVerdict> CheckOutput(CudaStream stream) => Restore(stream) is CudaFault fault ? Result.Failure<OutputVerdict>(fault.ToDiagnostic()) : Result.Success(new OutputVerdict(null, []));
}
