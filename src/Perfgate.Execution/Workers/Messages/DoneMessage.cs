namespace Perfgate.Execution.Workers.Messages;

internal sealed record DoneMessage : WorkerMessage
{
    public string? Checksum { get; init; }

    public Dictionary<string, double>? Summary { get; init; }
}
