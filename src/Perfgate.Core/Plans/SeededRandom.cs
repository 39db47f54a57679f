using Perfgate.Statistics;

namespace Perfgate.Plans;

/// <summary>Random choices fixed by their seed on every platform and version: a recorded seed repeats an order.</summary>
public sealed class SeededRandom(ulong seed)
{
    private readonly SplitMix64 generator = new(seed);

    public ulong Next() => generator.Next();

    /// <summary>A number from 0 to <paramref name="bound"/> - 1, for bounds small against 2^64.</summary>
    public int Next(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A random order of the items (Fisher-Yates).</summary>
    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        for (int last = shuffled.Length - 1; last > 0; last--)
        {
            int other = Next(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }
        return shuffled;
    }
}
