namespace Perfgate.Execution.Workers.Messages;

/// <summary>A line a worker sends. <c>docs/worker-protocol.md</c> describes every member.</summary>
internal abstract record WorkerMessage;
