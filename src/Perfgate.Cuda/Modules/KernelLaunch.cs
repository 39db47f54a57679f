using System.Runtime.InteropServices;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Modules;

/// <summary>A launch prepared once, so that launching allocates nothing: its arguments lie in native memory, with the array of pointers to them that the driver wants.</summary>
public sealed unsafe class KernelLaunch : ContextResource
{
    // Of the most demanding type of CUDA C++, double2 and its like.
    private const int Alignment = 16;

    private readonly CudaFunction function;
    private readonly Extent grid;
    private readonly Extent block;
    private readonly uint sharedBytes;
    private readonly void** pointers;

    private KernelLaunch(CudaFunction function, Extent grid, Extent block, uint sharedBytes, IReadOnlyList<KernelArgument> arguments)
        : base(function.Context)
    {
        this.function = function;
        this.grid = grid;
        this.block = block;
        this.sharedBytes = sharedBytes;
        int[] rooms = [.. arguments.Select(argument => (argument.Size + Alignment - 1) / Alignment * Alignment)];
        int first = (arguments.Count * sizeof(void*) + Alignment - 1) / Alignment * Alignment;
        pointers = (void**)NativeMemory.AlignedAlloc((nuint)(Alignment + first + rooms.Sum()), Alignment);
        byte* value = (byte*)pointers + first;
        for (int index = 0; index < arguments.Count; index++)
        {
            arguments[index].CopyTo(new Span<byte>(value, rooms[index]));
            pointers[index] = value;
            value += rooms[index];
        }
    }

    /// <summary>Refuses arguments whose number or sizes are not the kernel's, as far as the driver can tell.</summary>
    /// <param name="sharedBytes">Dynamic shared memory per block.</param>
    public static Result<KernelLaunch> Prepare(CudaFunction function, Extent grid, Extent block, uint sharedBytes, IReadOnlyList<KernelArgument> arguments)
    {
        if (function.ParameterSizes() is { Count: > 0 } sizes && !sizes.SequenceEqual(arguments.Select(argument => argument.Size)))
        {
            return Result.Failure<KernelLaunch>(Diagnostic.Error("PG6022",
                $"The kernel {function.Name} takes parameters of {Bytes(sizes)} bytes and was given arguments of {Bytes([.. arguments.Select(argument => argument.Size)])}.",
                "Give each parameter an argument of its type, in order."));
        }
        return Result.Success(new KernelLaunch(function, grid, block, sharedBytes, arguments));
    }

    /// <summary>Changes the value of an argument for the launches that follow; those already queued have their own copy.</summary>
    /// <param name="argument">As many bytes as the one it replaces.</param>
    internal void Replace(int index, KernelArgument argument) => *(ulong*)pointers[index] = argument.Bits;

    /// <summary>Queues the kernel. Null means that it was queued: what goes wrong while it runs is answered by a later call.</summary>
    public CudaFault? Launch(CudaStream stream) => Context.Check(
        Api.cuLaunchKernel(function.Handle, grid.X, grid.Y, grid.Z, block.X, block.Y, block.Z, sharedBytes, stream.Handle, pointers, null),
        nameof(Api.cuLaunchKernel));

    private protected override void Free() => NativeMemory.AlignedFree(pointers);

    private static string Bytes(IReadOnlyList<int> sizes) => sizes.Count == 0 ? "no" : string.Join(", ", sizes);
}
