namespace Quickstart.Protocol;

/// <summary>A line from perfgate: <c>start</c> with the case, <c>continue</c> or <c>stop</c>.</summary>
internal sealed record Instruction
{
    public string Type { get; init; } = "";

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    public ulong Seed { get; init; }

    public int Warmup { get; init; }

    public double WarmupSeconds { get; init; }

    public int MostSamples { get; init; } = 1000;

    public double MostSeconds { get; init; } = 2;
}
