namespace Perfgate.Comparisons;

/// <summary>Whether two sides ran the same machine code.</summary>
public enum CodeState
{
    /// <summary>A side does not say, its launches disagree, or different versions of perfgate took the digests.</summary>
    Unknown,

    /// <summary>The same kernels, byte for byte, launched the same way.</summary>
    Identical,

    Differs,
}
