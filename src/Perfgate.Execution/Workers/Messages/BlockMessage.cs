using Perfgate.Works;

namespace Perfgate.Execution.Workers.Messages;

// Optional members are nullable: the generated reader overwrites an initial value with null.
internal sealed record BlockMessage : WorkerMessage
{
    public required Dictionary<string, BlockSamples> Samples { get; init; }

    /// <summary>When each sample was taken, in seconds.</summary>
    public double[]? At { get; init; }

    public Dictionary<string, double[]>? Spans { get; init; }

    public Dictionary<string, double>? Counters { get; init; }

    public BlockDrop[]? Dropped { get; init; }

    public BlockDevice[]? Devices { get; init; }

    public static BlockMessage Of(WorkBlock block) => new()
    {
        Type = "block",
        Samples = block.Samples.ToDictionary(series => series.Metric.Value, series => new BlockSamples { Unit = series.Unit.Symbol, Values = [.. series.Values] }),
        At = block.At.Count == 0 ? null : [.. block.At],
        Spans = block.Spans.Count == 0 ? null : block.Spans.ToDictionary(span => span.Name, span => span.Seconds.ToArray()),
        Counters = block.Counters.Count == 0 ? null : block.Counters.ToDictionary(),
        Dropped = block.Dropped.Count == 0 ? null : [.. block.Dropped.Select(drop => new BlockDrop { Reason = drop.Reason, Count = drop.Count })],
        Devices = block.Devices.Count == 0
            ? null
            : [.. block.Devices.Select(reading => new BlockDevice { Device = reading.Device, AtSeconds = reading.AtSeconds, Values = reading.Values.ToDictionary() })],
    };
}
