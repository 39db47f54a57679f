namespace Perfgate.Execution.Workers.Messages;

/// <summary>perfgate's first line: the case and how much of it is wanted.</summary>
internal sealed record StartMessage
{
    public string Type { get; } = "start";

    public required string Case { get; init; }

    public required string Benchmark { get; init; }

    public required Dictionary<string, string> Parameters { get; init; }

    public required long Seed { get; init; }

    public required int Warmup { get; init; }

    public required double WarmupSeconds { get; init; }

    public required int FewestSamples { get; init; }

    public required int MostSamples { get; init; }

    public required double MostSeconds { get; init; }
}
