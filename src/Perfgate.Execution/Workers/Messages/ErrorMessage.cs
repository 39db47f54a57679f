namespace Perfgate.Execution.Workers.Messages;

internal sealed record ErrorMessage : WorkerMessage
{
    public required string Message { get; init; }
}
