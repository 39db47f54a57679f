using System.Runtime.InteropServices;
using Perfgate.Cuda.Contexts;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Buffers;

/// <summary>Ordinary host memory, which the driver stages when it copies. It lives as long as the context's other resources, so that no copy outlives it.</summary>
public sealed unsafe class PageableBuffer : ContextResource
{
    private const int PageBytes = 4096;

    private PageableBuffer(PrimaryContext context, void* pointer, ulong bytes)
        : base(context)
    {
        Pointer = pointer;
        Bytes = bytes;
    }

    public ulong Bytes { get; }

    internal void* Pointer { get; }

    internal static Result<PageableBuffer> Allocate(PrimaryContext context, ulong bytes)
    {
        try
        {
            return Result.Success(new PageableBuffer(context, NativeMemory.AlignedAlloc((nuint)bytes, PageBytes), bytes));
        }
        catch (OutOfMemoryException)
        {
            return Result.Failure<PageableBuffer>(Diagnostic.Error("PG6078", $"There are no {bytes} bytes of host memory.", "Use smaller buffers."));
        }
    }

    private protected override void Free() => NativeMemory.AlignedFree(Pointer);
}
