using System.Runtime.CompilerServices;

namespace Perfgate.Cuda.Elements;

/// <summary>SplitMix64 by number: the n-th word of a stream without those before it, so that threads can share one stream.</summary>
internal static class SplitMix
{
    private const ulong Step = 0x9e3779b97f4a7c15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(ulong seed, ulong number)
    {
        ulong word = seed + (number + 1) * Step;
        word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9;
        word = (word ^ (word >> 27)) * 0x94d049bb133111eb;
        return word ^ (word >> 31);
    }
}
