using Quickstart.Measuring;

namespace Quickstart.Protocol;

/// <summary>The samples of several requests.</summary>
internal sealed record BlockLine
{
    public string Type { get; } = "block";

    public required IReadOnlyDictionary<string, SampleValues> Samples { get; init; }

    public required IReadOnlyDictionary<string, ReadOnlyMemory<double>> Spans { get; init; }

    public required IReadOnlyDictionary<string, double> Counters { get; init; }

    /// <param name="allocatedBytes">Bytes the requests allocated: 0, or the collector may run inside a later one.</param>
    public static BlockLine Of(Block block, long allocatedBytes) => new()
    {
        Samples = new Dictionary<string, SampleValues>
        {
            ["ttft"] = new("ms", block.Ttft),
            ["tpot"] = new("ms", block.Tpot),
            ["tokens_per_second"] = new("tok/s", block.TokensPerSecond),
        },
        Spans = Parts.All.ToDictionary(Parts.Name, block.Span),
        Counters = new Dictionary<string, double> { ["tokens"] = block.Tokens, ["allocated_bytes"] = allocatedBytes },
    };
}
