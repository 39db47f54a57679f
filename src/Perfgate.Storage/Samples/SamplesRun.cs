namespace Perfgate.Storage.Samples;

/// <summary>One process launch: its samples are nested in it and never independent of one another.</summary>
internal sealed record SamplesRun
{
    public required string Id { get; init; }

    public string? Commit { get; init; }

    public required IReadOnlyList<double> Samples { get; init; }
}
