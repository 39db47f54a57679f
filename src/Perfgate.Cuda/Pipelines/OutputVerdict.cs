namespace Perfgate.Cuda.Pipelines;

/// <summary>What one iteration wrote.</summary>
/// <param name="Checksum">Digest over all output buffers; null where they are not to be compared bit by bit.</param>
/// <param name="Faults">How the output differs from what it should be, as sentences; empty where it does not.</param>
internal sealed record OutputVerdict(string? Checksum, IReadOnlyList<string> Faults);
