namespace Perfgate.Execution.Workers.Messages;

internal sealed record SkipMessage : WorkerMessage
{
    public required string Reason { get; init; }
}
