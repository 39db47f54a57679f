using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Contexts;

/// <summary>
/// A device's primary context, retained: the one that libraries in the same process share, and the same in every driver generation. Disposing frees
/// what still lives in it, newest first, and releases it.
/// </summary>
public sealed unsafe class PrimaryContext : IDisposable
{
    private const uint ScheduleSpin = 1;

    private readonly Lock ownership = new();
    private readonly LinkedList<ContextResource> owned = [];
    private readonly int deviceHandle;
    private readonly nint handle;
    private bool isReleased;

    private PrimaryContext(CudaDevice device, int deviceHandle, nint handle)
    {
        Device = device;
        this.deviceHandle = deviceHandle;
        this.handle = handle;
    }

    public CudaDevice Device { get; }

    internal nint Handle => handle;

    /// <summary>A context is current per thread: every other thread that uses this one's resources calls this first.</summary>
    public CudaFault? MakeCurrent() => Check(Device.Driver.Api.cuCtxSetCurrent(handle), nameof(Device.Driver.Api.cuCtxSetCurrent));

    public CudaFault? Synchronize() => Check(Device.Driver.Api.cuCtxSynchronize(), nameof(Device.Driver.Api.cuCtxSynchronize));

    /// <summary>Lets go of cache lines that earlier kernels marked as persisting. Nothing happens where the driver has no such function.</summary>
    public CudaFault? ResetPersistingL2() =>
        Device.Driver.Api.cuCtxResetPersistingL2Cache is null ? null : Check(Device.Driver.Api.cuCtxResetPersistingL2Cache(), nameof(Device.Driver.Api.cuCtxResetPersistingL2Cache));

    /// <summary>Lets this context's kernels and copies reach the other's memory directly, where <see cref="CudaDevice.CanAccess"/>; this one is current.</summary>
    internal CudaFault? EnablePeerAccess(PrimaryContext peer)
    {
        if (Device.Driver.Api.cuCtxEnablePeerAccess is null)
            return Check(CudaCode.NotSupported, nameof(Device.Driver.Api.cuCtxEnablePeerAccess));
        int code = Device.Driver.Api.cuCtxEnablePeerAccess(peer.handle, 0);
        return code == CudaCode.PeerAccessAlreadyEnabled ? null : Check(code, nameof(Device.Driver.Api.cuCtxEnablePeerAccess));
    }

    public Result<MemoryUse> Memory()
    {
        nuint free;
        nuint total;
        return Check(Device.Driver.Api.cuMemGetInfo_v2(&free, &total), nameof(Device.Driver.Api.cuMemGetInfo_v2)) is CudaFault fault
            ? Result.Failure<MemoryUse>(fault.ToDiagnostic())
            : Result.Success(new MemoryUse(free, total));
    }

    /// <summary>A stream that does not wait for the legacy default stream.</summary>
    public Result<CudaStream> CreateStream() => CudaStream.Create(this);

    /// <summary>An event that records time.</summary>
    public Result<CudaEvent> CreateEvent() => CudaEvent.Create(this);

    public Result<DeviceBuffer> Allocate(ulong bytes) => DeviceBuffer.Allocate(this, bytes);

    /// <summary>Page-locked host memory that the device can address too.</summary>
    public Result<PinnedBuffer> AllocatePinned(ulong bytes) => PinnedBuffer.Allocate(this, bytes);

    /// <summary>Ordinary host memory.</summary>
    public Result<PageableBuffer> AllocatePageable(ulong bytes) => PageableBuffer.Allocate(this, bytes);

    /// <param name="image">PTX text (a terminating zero is added), a cubin or a fatbin.</param>
    public Result<CudaModule> LoadModule(ReadOnlySpan<byte> image) => CudaModule.Load(this, image);

    public void Dispose()
    {
        if (isReleased)
            return;
        while (Newest() is ContextResource resource)
            resource.Dispose();
        isReleased = true;
        Device.Driver.Api.cuCtxSetCurrent(0);
        Device.Driver.Api.cuDevicePrimaryCtxRelease_v2(deviceHandle);
    }

    internal static Result<PrimaryContext> Retain(CudaDevice device, int deviceHandle, bool spin)
    {
        if (spin)
        {
            int set = device.Driver.Api.cuDevicePrimaryCtxSetFlags_v2(deviceHandle, ScheduleSpin);
            // Flags cannot change while another library in this process holds the context; it stays usable as it is.
            if (set != CudaCode.PrimaryContextActive && device.Driver.Check(set, nameof(device.Driver.Api.cuDevicePrimaryCtxSetFlags_v2)) is CudaFault refused)
                return Result.Failure<PrimaryContext>(refused.ToDiagnostic());
        }
        nint handle;
        if (device.Driver.Check(device.Driver.Api.cuDevicePrimaryCtxRetain(&handle, deviceHandle), nameof(device.Driver.Api.cuDevicePrimaryCtxRetain)) is CudaFault fault)
            return Result.Failure<PrimaryContext>(fault.ToDiagnostic());
        PrimaryContext context = new(device, deviceHandle, handle);
        if (context.MakeCurrent() is not CudaFault unset)
            return Result.Success(context);
        context.Dispose();
        return Result.Failure<PrimaryContext>(unset.ToDiagnostic());
    }

    internal CudaFault? Check(int code, string function) => Device.Driver.Check(code, function);

    internal void Own(ContextResource resource)
    {
        lock (ownership)
            owned.AddLast(resource);
    }

    internal void Disown(ContextResource resource)
    {
        lock (ownership)
            owned.Remove(resource);
    }

    private ContextResource? Newest()
    {
        lock (ownership)
            return owned.Last?.Value;
    }
}
