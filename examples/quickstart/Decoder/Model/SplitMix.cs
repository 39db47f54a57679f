namespace Quickstart.Model;

/// <summary>SplitMix64: numbers fixed by their seed on every platform and version, which <see cref="Random"/> does not promise.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>Evenly spread from 0 up to, not including, 1.</summary>
    public float NextUnit() => (Next() >> 40) * (1f / (1 << 24));
}
