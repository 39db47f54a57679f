using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Streams;

/// <summary>A mark in a stream that keeps the device's time when it was reached.</summary>
public sealed unsafe class CudaEvent : ContextResource
{
    private CudaEvent(PrimaryContext context, nint handle)
        : base(context) => Handle = handle;

    internal nint Handle { get; }

    public CudaFault? Synchronize() => Context.Check(Api.cuEventSynchronize(Handle), nameof(Api.cuEventSynchronize));

    /// <summary>Whether the mark was reached.</summary>
    public CudaFault? Query(out bool isReached)
    {
        int code = Api.cuEventQuery(Handle);
        isReached = code == CudaCode.Success;
        return code == CudaCode.NotReady ? null : Context.Check(code, nameof(Api.cuEventQuery));
    }

    /// <summary>Seconds from this mark to a later one, both reached. The driver gives milliseconds as a 32-bit float in steps of about half a microsecond.</summary>
    public CudaFault? SecondsUntil(CudaEvent later, out double seconds)
    {
        float milliseconds;
        // On drivers before CUDA 12.8 the table holds the older function of the same signature.
        int code = Api.cuEventElapsedTime_v2(&milliseconds, Handle, later.Handle);
        seconds = code == CudaCode.Success ? milliseconds / 1e3 : double.NaN;
        return Context.Check(code, nameof(Api.cuEventElapsedTime_v2));
    }

    internal static Result<CudaEvent> Create(PrimaryContext context)
    {
        nint handle;
        return context.Check(context.Device.Driver.Api.cuEventCreate(&handle, 0), nameof(context.Device.Driver.Api.cuEventCreate)) is CudaFault fault
            ? Result.Failure<CudaEvent>(fault.ToDiagnostic())
            : Result.Success(new CudaEvent(context, handle));
    }

    private protected override void Free() => Api.cuEventDestroy_v2(Handle);
}
