namespace Perfgate.Execution.Workers.Messages;

/// <summary>One metric's values of a block, in the worker's own unit.</summary>
internal sealed record BlockSamples
{
    public required string Unit { get; init; }

    public required double[] Values { get; init; }
}
