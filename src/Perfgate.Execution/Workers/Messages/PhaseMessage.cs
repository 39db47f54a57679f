namespace Perfgate.Execution.Workers.Messages;

internal sealed record PhaseMessage : WorkerMessage
{
    /// <summary><c>load</c>, <c>warmup</c> or <c>measure</c>; another word is shown as measuring nothing yet.</summary>
    public required string Phase { get; init; }
}
