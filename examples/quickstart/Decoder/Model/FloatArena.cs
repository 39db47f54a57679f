using System.Runtime.InteropServices;

namespace Quickstart.Model;

/// <summary>
/// One block of memory, cut into pieces that start on cache lines. An array of the heap starts where it happens to, at another place in
/// every launch, and vectors that straddle lines would make one launch slower than the next.
/// </summary>
internal sealed class FloatArena
{
    private const int Line = 64 / sizeof(float);

    private readonly Memory<float> block;
    private int used;

    public FloatArena(int floats)
    {
        float[] memory = GC.AllocateArray<float>(floats + Line, pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0);
        int misplaced = (int)(address / sizeof(float) % Line);
        block = memory.AsMemory((Line - misplaced) % Line, floats);
    }

    public Memory<float> Take(int floats)
    {
        Memory<float> piece = block.Slice(used, floats);
        used += (floats + Line - 1) / Line * Line;
        return piece;
    }
}
