using System.Text.Json.Serialization;

namespace Perfgate.Execution.Workers.Messages;

/// <summary>A line a worker sends. <c>docs/worker-protocol.md</c> describes every member.</summary>
internal abstract record WorkerMessage
{
    [JsonPropertyOrder(-1)]
    public string? Type { get; init; }
}
