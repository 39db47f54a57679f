using Perfgate.Cuda.Libraries;
using Perfgate.Diagnostics;
using Perfgate.Works;

namespace Perfgate.Cuda.Measuring;

/// <summary>A CUDA case measured in this process.</summary>
public sealed class CudaWork : IWork
{
    private readonly WorkRequest request;
    private readonly LibraryPaths paths;

    public CudaWork(WorkRequest request, LibraryPaths paths)
    {
        this.request = request;
        this.paths = paths;
    }

    public WorkStart Prepare() => new WorkStart.Skipped($"{request.Case} cannot be measured yet ({paths})");

    public Diagnostic? WarmUp() => null;

    public Result<WorkBlock> Measure() => Result.Failure<WorkBlock>(Diagnostic.Error("PG6070", "Not built yet."));

    public Result<WorkSummary> Finish() => Result.Failure<WorkSummary>(Diagnostic.Error("PG6070", "Not built yet."));

    public void Dispose()
    {
    }
}
