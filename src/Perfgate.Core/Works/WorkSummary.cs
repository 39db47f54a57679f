namespace Perfgate.Works;

/// <summary>What is known of a launch once its last sample is taken.</summary>
public sealed record WorkSummary
{
    /// <summary>Numbers about the launch as a whole, by name with the unit at its end (<c>compile_s</c>, <c>registers</c>, <c>energy_per_launch_j</c>).</summary>
    public required IReadOnlyDictionary<string, double> Numbers { get; init; }

    /// <summary>Digest of the output; null where it is not to be compared.</summary>
    public string? Checksum { get; init; }

    /// <summary>Why the samples must not be trusted, as sentences; empty where they may be.</summary>
    public IReadOnlyList<string> Invalid { get; init; } = [];

    /// <summary>Doubts that travel with the numbers, as sentences.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];
}
