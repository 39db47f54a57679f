namespace Quickstart.Protocol;

/// <summary>A line from perfgate: <c>start</c> with the case, <c>continue</c> or <c>stop</c>.</summary>
/// <remarks>Setters, because generated serialisation would give members that are only initialised, and absent from the line, no default.</remarks>
internal sealed record Instruction
{
    public string Type { get; set; } = "";

    public IReadOnlyDictionary<string, string> Parameters { get; set; } = new Dictionary<string, string>();

    public ulong Seed { get; set; }

    public int Warmup { get; set; }

    public double WarmupSeconds { get; set; }

    public int MostSamples { get; set; } = 1000;

    public double MostSeconds { get; set; } = 2;
}
