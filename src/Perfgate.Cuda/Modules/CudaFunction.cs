using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Modules;

/// <summary>A kernel. Lives as long as its module.</summary>
public sealed unsafe class CudaFunction
{
    private readonly PrimaryContext context;

    internal CudaFunction(PrimaryContext context, nint handle, string name)
    {
        this.context = context;
        Handle = handle;
        Name = name;
    }

    public string Name { get; }

    internal PrimaryContext Context => context;

    internal nint Handle { get; }

    public Result<int> Attribute(FunctionAttribute attribute)
    {
        int value;
        return context.Check(context.Device.Driver.Api.cuFuncGetAttribute(&value, (int)attribute, Handle), nameof(context.Device.Driver.Api.cuFuncGetAttribute)) is CudaFault fault
            ? Result.Failure<int>(fault.ToDiagnostic())
            : Result.Success(value);
    }

    /// <summary>Needed before a launch may use more than 48 KiB of dynamic shared memory.</summary>
    public CudaFault? AllowDynamicSharedBytes(int bytes) =>
        context.Check(context.Device.Driver.Api.cuFuncSetAttribute(Handle, (int)FunctionAttribute.MaxDynamicSharedBytes, bytes), nameof(context.Device.Driver.Api.cuFuncSetAttribute));

    /// <summary>Loads the kernel now where loading is lazy: a load behind a blocked stream would wait for ever.</summary>
    public CudaFault? LoadNow() => context.Device.Driver.Api.cuFuncLoad is null
        ? null
        : context.Check(context.Device.Driver.Api.cuFuncLoad(Handle), nameof(context.Device.Driver.Api.cuFuncLoad));

    /// <summary>Resident blocks per multiprocessor in theory.</summary>
    public Result<int> ActiveBlocksPerMultiprocessor(int blockSize, ulong dynamicSharedBytes = 0)
    {
        int blocks;
        return context.Check(context.Device.Driver.Api.cuOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, Handle, blockSize, (nuint)dynamicSharedBytes),
            nameof(context.Device.Driver.Api.cuOccupancyMaxActiveBlocksPerMultiprocessor)) is CudaFault fault
            ? Result.Failure<int>(fault.ToDiagnostic())
            : Result.Success(blocks);
    }

    /// <summary>The block size of the highest occupancy, and the smallest grid that fills the device with it.</summary>
    public Result<(int Grid, int Block)> BestBlockSize(ulong dynamicSharedBytes = 0)
    {
        int grid;
        int block;
        return context.Check(context.Device.Driver.Api.cuOccupancyMaxPotentialBlockSize(&grid, &block, Handle, 0, (nuint)dynamicSharedBytes, 0),
            nameof(context.Device.Driver.Api.cuOccupancyMaxPotentialBlockSize)) is CudaFault fault
            ? Result.Failure<(int, int)>(fault.ToDiagnostic())
            : Result.Success((grid, block));
    }

    /// <summary>Sizes of the parameters in bytes; null where the driver (before CUDA 12.4) cannot tell.</summary>
    public IReadOnlyList<int>? ParameterSizes()
    {
        if (context.Device.Driver.Api.cuFuncGetParamInfo is null)
            return null;
        List<int> sizes = [];
        nuint offset;
        nuint size;
        while (context.Device.Driver.Api.cuFuncGetParamInfo(Handle, (nuint)sizes.Count, &offset, &size) == CudaCode.Success)
            sizes.Add((int)size);
        return sizes;
    }
}
