namespace Perfgate.Execution.Workers.Messages;

internal sealed record BlockMessage : WorkerMessage
{
    public required Dictionary<string, BlockSamples> Samples { get; init; }

    public Dictionary<string, double[]> Spans { get; init; } = [];

    public Dictionary<string, double> Counters { get; init; } = [];

    public BlockDrop[] Dropped { get; init; } = [];

    public BlockDevice[] Devices { get; init; } = [];
}
