namespace Perfgate.Execution.Workers.Messages;

internal sealed record HelloMessage : WorkerMessage
{
    public required string Protocol { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    public Dictionary<string, string> Properties { get; init; } = [];
}
