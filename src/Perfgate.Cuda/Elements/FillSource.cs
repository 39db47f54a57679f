using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Elements;

/// <summary>
/// Writes the elements of a fill. An element depends on the seed and its place alone, not on how many threads write or in which pieces; the same on every machine.
/// Random elements of at most 16 bits are looked up among 65536 quantiles of the distribution, which is what makes a quarter of a gigabyte a matter of moments.
/// </summary>
internal sealed unsafe class FillSource
{
    /// <summary>Elements that share a derived seed; pieces begin at a multiple of it.</summary>
    public const int ChunkElements = 1 << 16;

    private const double TwoToMinus32 = 1.0 / (1L << 32);
    private const double TwoToMinus48 = 1.0 / (1L << 48);

    private readonly Fill fill;
    private readonly ElementType type;
    private readonly int size;
    private readonly ulong seed;
    private readonly ushort[]? quantiles;

    public FillSource(Fill fill, ElementType type, long seed)
    {
        this.fill = fill;
        this.type = type;
        size = type.Size();
        this.seed = unchecked((ulong)seed);
        if (IsRandom && size <= 2)
            quantiles = [.. Enumerable.Range(0, NormalQuantiles.Steps).Select(step => (ushort)ElementFormat.Encode(type, Quantile(step, 0.5)))];
    }

    private bool IsRandom => fill.Distribution is Distribution.Uniform or Distribution.Normal;

    /// <param name="firstElement">The place of the first element written, a multiple of <see cref="ChunkElements"/>.</param>
    public void Write(long firstElement, Span<byte> to)
    {
        int chunkBytes = ChunkElements * size;
        int chunks = (to.Length + chunkBytes - 1) / chunkBytes;
        int length = to.Length;
        fixed (byte* start = to)
        {
            // A lambda cannot hold a pointer to pinned memory, but its address; it is pinned until all are done.
            nint address = (nint)start;
            Parallel.For(0, chunks, chunk => WriteChunk(firstElement / ChunkElements + chunk,
                new Span<byte>((byte*)address + (long)chunk * chunkBytes, (int)Math.Min(chunkBytes, length - (long)chunk * chunkBytes))));
        }
    }

    // A fill is over before the run-time would have got round to compiling these properly.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteChunk(long chunk, Span<byte> to)
    {
        ulong chunkSeed = SplitMix.At(seed, (ulong)chunk);
        switch (fill.Distribution)
        {
            case Distribution.Constant:
                Put(to, 0, ElementFormat.Encode(type, fill.Low));
                // Doubled until it fills the room.
                for (int done = size; done < to.Length; done *= 2)
                    to[..Math.Min(done, to.Length - done)].CopyTo(to[done..]);
                break;
            case Distribution.Ramp:
                WriteRamp(chunk * ChunkElements, to);
                break;
            case var _ when size == 1:
                for (int at = 0; at < to.Length; at++)
                    to[at] = (byte)quantiles![(ushort)(SplitMix.At(chunkSeed, (uint)at / 4) >> (at % 4 * 16))];
                break;
            case var _ when size == 2:
                Span<ushort> halves = MemoryMarshal.Cast<byte, ushort>(to);
                for (int at = 0; at < halves.Length; at++)
                    halves[at] = quantiles![(ushort)(SplitMix.At(chunkSeed, (uint)at / 4) >> (at % 4 * 16))];
                break;
            case var _ when !type.IsFloating() && fill.Distribution == Distribution.Uniform:
                WriteWhole(chunkSeed, to);
                break;
            default:
                WriteWide(chunkSeed, to);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteWide(ulong chunkSeed, Span<byte> to)
    {
        if (type == ElementType.Fp32)
        {
            Span<float> floats = MemoryMarshal.Cast<byte, float>(to);
            for (int at = 0; at < floats.Length; at++)
            {
                ulong word = SplitMix.At(chunkSeed, (uint)at);
                floats[at] = (float)Math.Clamp(Quantile((int)(word >> 48), (uint)(word >> 16) * TwoToMinus32), float.MinValue, float.MaxValue);
            }
            return;
        }
        for (int at = 0; at * size < to.Length; at++)
        {
            ulong word = SplitMix.At(chunkSeed, (uint)at);
            Put(to, at, ElementFormat.Encode(type, Quantile((int)(word >> 48), (word & 0xffffffffffff) * TwoToMinus48)));
        }
    }

    // Low and high included, every whole number between them equally often.
    private void WriteWhole(ulong chunkSeed, Span<byte> to)
    {
        ulong low = ElementFormat.Encode(type, fill.Low);
        ulong span = ElementFormat.Encode(type, fill.High) - low;
        for (int at = 0; at * size < to.Length; at++)
        {
            ulong word = SplitMix.At(chunkSeed, (uint)at);
            Put(to, at, low + (span == ulong.MaxValue ? word : Math.BigMul(word, span + 1, out _)));
        }
    }

    private void WriteRamp(long firstElement, Span<byte> to)
    {
        for (int at = 0; at * size < to.Length; at++)
            Put(to, at, ElementFormat.Encode(type, fill.Low + fill.High * (firstElement + at)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Quantile(int step, double fraction)
    {
        if (fill.Distribution == Distribution.Normal)
            return fill.Low + fill.High * NormalQuantiles.At(step, fraction);
        double share = (step + fraction) / NormalQuantiles.Steps;
        // Whole numbers: each from low to high has an equal part of the line.
        return type.IsFloating() ? fill.Low * (1 - share) + fill.High * share : Math.Min(fill.High, Math.Floor(fill.Low + (fill.High - fill.Low + 1) * share));
    }

    private void Put(Span<byte> to, int at, ulong bits)
    {
        switch (size)
        {
            case 8:
                MemoryMarshal.Write(to[(at * 8)..], bits);
                break;
            case 4:
                MemoryMarshal.Write(to[(at * 4)..], (uint)bits);
                break;
            case 2:
                MemoryMarshal.Write(to[(at * 2)..], (ushort)bits);
                break;
            default:
                to[at] = (byte)bits;
                break;
        }
    }
}
