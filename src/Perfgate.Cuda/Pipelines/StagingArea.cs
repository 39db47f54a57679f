using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Pipelines;

/// <summary>Moves contents between the host and memory of any place, in pieces, by way of pinned memory. Freed after use; never used in a timed part.</summary>
internal sealed class StagingArea : IDisposable
{
    // A whole number of chunks of every element type, so that every piece begins with one.
    private const ulong MostBytes = 64UL << 20;

    private readonly PinnedBuffer pinned;
    private readonly CudaStream stream;

    private StagingArea(PinnedBuffer pinned, CudaStream stream)
    {
        this.pinned = pinned;
        this.stream = stream;
    }

    /// <summary>Gives the bytes from an offset on, or takes them.</summary>
    public delegate Diagnostic? Piece(long offset, Span<byte> bytes);

    /// <param name="longest">Bytes of the longest buffer; no more than needed is allocated.</param>
    public static Result<StagingArea> Create(PrimaryContext context, CudaStream stream, ulong longest) =>
        context.AllocatePinned(Math.Min(longest, MostBytes)).Select(pinned => new StagingArea(pinned, stream));

    /// <summary>Writes all of the memory; done when it returns.</summary>
    public Diagnostic? Write(MemoryRange to, Piece give) => Walk(to, (part, offset, piece) =>
        give(offset, piece.AsSpan()) ?? (part.IsHost ? null : (stream.Copy(part, piece, part.Bytes) ?? stream.Synchronize())?.ToDiagnostic()));

    /// <summary>Reads all of the memory.</summary>
    public Diagnostic? Read(MemoryRange from, Piece take) => Walk(from, (part, offset, piece) =>
        (part.IsHost ? null : (stream.Copy(piece, part, part.Bytes) ?? stream.Synchronize())?.ToDiagnostic()) ?? take(offset, piece.AsSpan()));

    public void Dispose() => pinned.Dispose();

    private Diagnostic? Walk(MemoryRange memory, Func<MemoryRange, long, MemoryRange, Diagnostic?> visit)
    {
        ulong step = pinned.Bytes;
        for (ulong offset = 0; offset < memory.Bytes; offset += step)
        {
            MemoryRange part = memory.Slice(offset, Math.Min(step, memory.Bytes - offset));
            // Host memory needs no way station.
            if (visit(part, (long)offset, part.IsHost ? part : MemoryRange.Of(pinned).Slice(0, part.Bytes)) is Diagnostic fault)
                return fault;
        }
        return null;
    }
}
