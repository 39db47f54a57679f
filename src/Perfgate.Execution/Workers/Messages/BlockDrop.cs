namespace Perfgate.Execution.Workers.Messages;

/// <summary>Samples a worker measured and threw away.</summary>
internal sealed record BlockDrop
{
    public required string Reason { get; init; }

    public required int Count { get; init; }
}
