using Perfgate.Cuda.Contexts;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Buffers;

/// <summary>Memory of any place, as copies see it.</summary>
/// <param name="Address">The address copies take: of host memory the host's own.</param>
/// <param name="Context">Of the device whose memory it is; null for host memory.</param>
internal readonly unsafe record struct MemoryRange(MemoryPlace Place, ulong Address, ulong Bytes, PrimaryContext? Context)
{
    public bool IsHost => Place is MemoryPlace.Pinned or MemoryPlace.Pageable;

    public static MemoryRange Of(DeviceBuffer buffer, MemoryPlace place) => new(place, buffer.Address, buffer.Bytes, buffer.Context);

    public static MemoryRange Of(PinnedBuffer buffer) => new(MemoryPlace.Pinned, (ulong)buffer.Pointer, buffer.Bytes, null);

    public static MemoryRange Of(PageableBuffer buffer) => new(MemoryPlace.Pageable, (ulong)buffer.Pointer, buffer.Bytes, null);

    /// <summary>A part of it.</summary>
    public MemoryRange Slice(ulong offset, ulong bytes) => this with { Address = Address + offset, Bytes = bytes };

    /// <summary>The first bytes of host memory. Not to be used after it is freed, nor while a copy to it runs.</summary>
    public Span<byte> AsSpan() => IsHost ? new Span<byte>((void*)Address, checked((int)Bytes)) : throw new InvalidOperationException("Device memory has no span.");
}
