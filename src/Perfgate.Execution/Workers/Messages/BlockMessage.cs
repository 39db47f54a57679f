namespace Perfgate.Execution.Workers.Messages;

// Optional members are nullable: the generated reader overwrites an initial value with null.
internal sealed record BlockMessage : WorkerMessage
{
    public required Dictionary<string, BlockSamples> Samples { get; init; }

    public Dictionary<string, double[]>? Spans { get; init; }

    public Dictionary<string, double>? Counters { get; init; }

    public BlockDrop[]? Dropped { get; init; }

    public BlockDevice[]? Devices { get; init; }
}
