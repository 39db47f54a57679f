using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Graphs;

/// <summary>A graph made ready to be launched again and again.</summary>
public sealed unsafe class CudaGraphExecutable : ContextResource
{
    private readonly nint handle;

    internal CudaGraphExecutable(PrimaryContext context, nint handle)
        : base(context) => this.handle = handle;

    /// <summary>Copies the graph to the device, which the first launch would do otherwise.</summary>
    public CudaFault? Upload(CudaStream stream) => Api.cuGraphUpload is null ? null : Context.Check(Api.cuGraphUpload(handle, stream.Handle), nameof(Api.cuGraphUpload));

    public CudaFault? Launch(CudaStream stream) => Api.cuGraphLaunch is null
        ? Context.Check(CudaCode.NotSupported, nameof(Api.cuGraphLaunch))
        : Context.Check(Api.cuGraphLaunch(handle, stream.Handle), nameof(Api.cuGraphLaunch));

    private protected override void Free()
    {
        if (Api.cuGraphExecDestroy is not null)
            Api.cuGraphExecDestroy(handle);
    }
}
