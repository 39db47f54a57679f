using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Graphs;

/// <summary>Work recorded from a stream.</summary>
public sealed unsafe class CudaGraph : ContextResource
{
    private readonly nint handle;

    private CudaGraph(PrimaryContext context, nint handle)
        : base(context) => this.handle = handle;

    public Result<int> NodeCount()
    {
        if (Api.cuGraphGetNodes is null)
            return Result.Failure<int>(LibraryDiagnostics.Lacking("a graph", nameof(Api.cuGraphGetNodes)));
        nuint count = 0;
        return Context.Check(Api.cuGraphGetNodes(handle, null, &count), nameof(Api.cuGraphGetNodes)) is CudaFault fault
            ? Result.Failure<int>(fault.ToDiagnostic())
            : Result.Success((int)count);
    }

    public Result<CudaGraphExecutable> Instantiate()
    {
        // The plain form had five parameters in CUDA 11 and three from 12 on; this one is the same in all.
        if (Api.cuGraphInstantiateWithFlags is null)
            return Result.Failure<CudaGraphExecutable>(LibraryDiagnostics.Lacking("a graph", nameof(Api.cuGraphInstantiateWithFlags)));
        nint executable;
        return Context.Check(Api.cuGraphInstantiateWithFlags(&executable, handle, 0), nameof(Api.cuGraphInstantiateWithFlags)) is CudaFault fault
            ? Result.Failure<CudaGraphExecutable>(fault.ToDiagnostic())
            : Result.Success(new CudaGraphExecutable(Context, executable));
    }

    internal static Result<CudaGraph> Capture(PrimaryContext context, nint stream)
    {
        Libraries.DriverLibrary api = context.Device.Driver.Api;
        if (api.cuStreamEndCapture is null)
            return Result.Failure<CudaGraph>(LibraryDiagnostics.Lacking("a graph", nameof(api.cuStreamEndCapture)));
        nint graph;
        return context.Check(api.cuStreamEndCapture(stream, &graph), nameof(api.cuStreamEndCapture)) is CudaFault fault
            ? Result.Failure<CudaGraph>(fault.ToDiagnostic())
            : Result.Success(new CudaGraph(context, graph));
    }

    private protected override void Free()
    {
        if (Api.cuGraphDestroy is not null)
            Api.cuGraphDestroy(handle);
    }
}
