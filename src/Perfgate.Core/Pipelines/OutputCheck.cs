namespace Perfgate.Pipelines;

/// <summary>How the output is held against what it should be, so that "faster because broken" fails.</summary>
public sealed record OutputCheck
{
    /// <summary>The buffer that is held against <see cref="File"/>; null where there is no file.</summary>
    public string? Buffer { get; init; }

    /// <summary>What the buffer should hold: raw elements of its type, relative to the working folder; <c>{{axis}}</c> is filled in.</summary>
    public string? File { get; init; }

    /// <summary>Largest allowed |difference| / |reference|, together with <see cref="Absolute"/>: |difference| at most absolute + relative * |reference|.</summary>
    public double Relative { get; init; }

    public double Absolute { get; init; }

    /// <summary>
    /// Whether the checksum over all output buffers is compared between the sides; false for kernels whose bits depend on the order of threads (atomics on floats).
    /// </summary>
    public bool Checksum { get; init; } = true;
}
