using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Graphs;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Streams;

/// <summary>A queue of work on the device. Calls return when the work is queued; null means it was. They allocate nothing unless they fail.</summary>
public sealed unsafe class CudaStream : ContextResource
{
    private const uint NonBlocking = 1;
    private const uint AtLeast = 0;
    private const int CaptureThisThread = 1;

    private CudaStream(PrimaryContext context, nint handle)
        : base(context) => Handle = handle;

    internal nint Handle { get; }

    public CudaFault? Synchronize() => Check(Api.cuStreamSynchronize(Handle), nameof(Api.cuStreamSynchronize));

    /// <summary>Whether everything queued is done.</summary>
    public CudaFault? Query(out bool isDone)
    {
        int code = Api.cuStreamQuery(Handle);
        isDone = code == CudaCode.Success;
        return code == CudaCode.NotReady ? null : Check(code, nameof(Api.cuStreamQuery));
    }

    public CudaFault? Record(CudaEvent mark) => Check(Api.cuEventRecord(mark.Handle, Handle), nameof(Api.cuEventRecord));

    public CudaFault? WaitFor(CudaEvent mark) => Check(Api.cuStreamWaitEvent(Handle, mark.Handle, 0), nameof(Api.cuStreamWaitEvent));

    /// <summary>Blocks the stream until the 32-bit word is at least the value. Ask <see cref="Devices.CudaDevice.CanWaitForValues"/> first.</summary>
    public CudaFault? WaitForValue(ulong address, uint value) =>
        Api.cuStreamWaitValue32_v2 is null ? Lacking(nameof(Api.cuStreamWaitValue32_v2)) : Check(Api.cuStreamWaitValue32_v2(Handle, address, value, AtLeast), nameof(Api.cuStreamWaitValue32_v2));

    public CudaFault? WriteValue(ulong address, uint value) =>
        Api.cuStreamWriteValue32_v2 is null ? Lacking(nameof(Api.cuStreamWriteValue32_v2)) : Check(Api.cuStreamWriteValue32_v2(Handle, address, value, 0), nameof(Api.cuStreamWriteValue32_v2));

    public CudaFault? CopyToDevice(DeviceBuffer to, PinnedBuffer from, ulong bytes) => bytes > to.Bytes || bytes > from.Bytes
        ? TooLong(nameof(Api.cuMemcpyHtoDAsync_v2))
        : Check(Api.cuMemcpyHtoDAsync_v2(to.Address, from.Pointer, (nuint)bytes, Handle), nameof(Api.cuMemcpyHtoDAsync_v2));

    public CudaFault? CopyToHost(PinnedBuffer to, DeviceBuffer from, ulong bytes) => bytes > to.Bytes || bytes > from.Bytes
        ? TooLong(nameof(Api.cuMemcpyDtoHAsync_v2))
        : Check(Api.cuMemcpyDtoHAsync_v2(to.Pointer, from.Address, (nuint)bytes, Handle), nameof(Api.cuMemcpyDtoHAsync_v2));

    public CudaFault? Copy(DeviceBuffer to, DeviceBuffer from, ulong bytes) => bytes > to.Bytes || bytes > from.Bytes
        ? TooLong(nameof(Api.cuMemcpyDtoDAsync_v2))
        : Check(Api.cuMemcpyDtoDAsync_v2(to.Address, from.Address, (nuint)bytes, Handle), nameof(Api.cuMemcpyDtoDAsync_v2));

    /// <summary>Copies between memory of any two places; the direction follows from them. A copy to or from pageable memory may return only when it is done.</summary>
    internal CudaFault? Copy(MemoryRange to, MemoryRange from, ulong bytes)
    {
        if (bytes > to.Bytes || bytes > from.Bytes)
            return TooLong(nameof(Api.cuMemcpyAsync));
        return (to, from) switch
        {
            ({ IsHost: true }, { IsHost: true }) => Api.cuMemcpyAsync is null ? Lacking(nameof(Api.cuMemcpyAsync))
                : Check(Api.cuMemcpyAsync(to.Address, from.Address, (nuint)bytes, Handle), nameof(Api.cuMemcpyAsync)),
            ({ IsHost: true }, _) => Check(Api.cuMemcpyDtoHAsync_v2((void*)to.Address, from.Address, (nuint)bytes, Handle), nameof(Api.cuMemcpyDtoHAsync_v2)),
            (_, { IsHost: true }) => Check(Api.cuMemcpyHtoDAsync_v2(to.Address, (void*)from.Address, (nuint)bytes, Handle), nameof(Api.cuMemcpyHtoDAsync_v2)),
            _ when to.Context == from.Context => Check(Api.cuMemcpyDtoDAsync_v2(to.Address, from.Address, (nuint)bytes, Handle), nameof(Api.cuMemcpyDtoDAsync_v2)),
            _ => Api.cuMemcpyPeerAsync is null ? Lacking(nameof(Api.cuMemcpyPeerAsync))
                : Check(Api.cuMemcpyPeerAsync(to.Address, to.Context!.Handle, from.Address, from.Context!.Handle, (nuint)bytes, Handle), nameof(Api.cuMemcpyPeerAsync)),
        };
    }

    /// <summary>Sets bytes of memory this device can write to itself.</summary>
    internal CudaFault? SetBytes(ulong address, byte value, ulong bytes) => Check(Api.cuMemsetD8Async(address, value, (nuint)bytes, Handle), nameof(Api.cuMemsetD8Async));

    /// <summary>Fills the whole buffer with a byte.</summary>
    public CudaFault? Fill(DeviceBuffer buffer, byte value) => Check(Api.cuMemsetD8Async(buffer.Address, value, (nuint)buffer.Bytes, Handle), nameof(Api.cuMemsetD8Async));

    /// <summary>Fills as many whole 32-bit words as the buffer holds.</summary>
    public CudaFault? FillWords(DeviceBuffer buffer, uint value) => Check(Api.cuMemsetD32Async(buffer.Address, value, (nuint)(buffer.Bytes / 4), Handle), nameof(Api.cuMemsetD32Async));

    /// <summary>From now on work is not run but recorded, until <see cref="EndCapture"/>.</summary>
    public CudaFault? BeginCapture() =>
        Api.cuStreamBeginCapture_v2 is null ? Lacking(nameof(Api.cuStreamBeginCapture_v2)) : Check(Api.cuStreamBeginCapture_v2(Handle, CaptureThisThread), nameof(Api.cuStreamBeginCapture_v2));

    public Result<CudaGraph> EndCapture() => CudaGraph.Capture(Context, Handle);

    internal static Result<CudaStream> Create(PrimaryContext context)
    {
        nint handle;
        return context.Check(context.Device.Driver.Api.cuStreamCreate(&handle, NonBlocking), nameof(context.Device.Driver.Api.cuStreamCreate)) is CudaFault fault
            ? Result.Failure<CudaStream>(fault.ToDiagnostic())
            : Result.Success(new CudaStream(context, handle));
    }

    private protected override void Free() => Api.cuStreamDestroy_v2(Handle);

    private CudaFault? Check(int code, string function) => Context.Check(code, function);

    private CudaFault? Lacking(string function) => Check(CudaCode.NotSupported, function);

    // The driver would write past the end of one of the two.
    private CudaFault? TooLong(string function) => Check(CudaCode.InvalidValue, function);
}
