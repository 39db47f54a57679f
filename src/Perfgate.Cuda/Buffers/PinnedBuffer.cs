using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Buffers;

/// <summary>Page-locked memory of the host, which the device copies from without staging and can address itself.</summary>
public sealed unsafe class PinnedBuffer : ContextResource
{
    private const uint PortableAndMapped = 3;

    private PinnedBuffer(PrimaryContext context, void* pointer, ulong deviceAddress, ulong bytes)
        : base(context)
    {
        Pointer = pointer;
        DeviceAddress = deviceAddress;
        Bytes = bytes;
    }

    public ulong Bytes { get; }

    /// <summary>The same memory as kernels and stream waits address it.</summary>
    public ulong DeviceAddress { get; }

    internal void* Pointer { get; }

    /// <summary>The memory as values of a type. Not to be used after the buffer is freed, nor while the device writes to it.</summary>
    public Span<T> As<T>()
        where T : unmanaged => new(Pointer, checked((int)(Bytes / (ulong)sizeof(T))));

    /// <summary>Writes the 32-bit word at the start so that a stream waiting for it sees it at once; from any thread.</summary>
    public void Publish(uint value) => Volatile.Write(ref *(uint*)Pointer, value);

    internal static Result<PinnedBuffer> Allocate(PrimaryContext context, ulong bytes)
    {
        void* pointer;
        if (context.Check(context.Device.Driver.Api.cuMemHostAlloc(&pointer, (nuint)bytes, PortableAndMapped), nameof(context.Device.Driver.Api.cuMemHostAlloc)) is CudaFault fault)
            return Result.Failure<PinnedBuffer>(fault.ToDiagnostic());
        ulong address;
        if (context.Check(context.Device.Driver.Api.cuMemHostGetDevicePointer_v2(&address, pointer, 0), nameof(context.Device.Driver.Api.cuMemHostGetDevicePointer_v2)) is not CudaFault unmapped)
            return Result.Success(new PinnedBuffer(context, pointer, address, bytes));
        context.Device.Driver.Api.cuMemFreeHost(pointer);
        return Result.Failure<PinnedBuffer>(unmapped.ToDiagnostic());
    }

    private protected override void Free() => Api.cuMemFreeHost(Pointer);
}
