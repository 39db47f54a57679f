namespace Perfgate.Storage.Samples;

/// <summary>The form of a <c>perfgate/samples@1</c> file, which any program can write.</summary>
internal sealed record SamplesDocument
{
    public required IReadOnlyList<SamplesEntry> Benchmarks { get; init; }
}
