using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Buffers;

/// <summary>Memory on the device.</summary>
public sealed unsafe class DeviceBuffer : ContextResource
{
    private DeviceBuffer(PrimaryContext context, ulong address, ulong bytes)
        : base(context)
    {
        Address = address;
        Bytes = bytes;
    }

    /// <summary>What kernels take for the pointer.</summary>
    public ulong Address { get; }

    public ulong Bytes { get; }

    internal static Result<DeviceBuffer> Allocate(PrimaryContext context, ulong bytes)
    {
        ulong address;
        return context.Check(context.Device.Driver.Api.cuMemAlloc_v2(&address, (nuint)bytes), nameof(context.Device.Driver.Api.cuMemAlloc_v2)) is CudaFault fault
            ? Result.Failure<DeviceBuffer>(fault.ToDiagnostic())
            : Result.Success(new DeviceBuffer(context, address, bytes));
    }

    private protected override void Free() => Api.cuMemFree_v2(Address);
}
