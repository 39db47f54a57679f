namespace Perfgate.Execution.Workers.Messages;

/// <summary>A reading of a device's state.</summary>
internal sealed record BlockDevice
{
    public required string Device { get; init; }

    public required double AtSeconds { get; init; }

    public required Dictionary<string, double> Values { get; init; }
}
