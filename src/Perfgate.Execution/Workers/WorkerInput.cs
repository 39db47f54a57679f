using Perfgate.Execution.Workers.Messages;

namespace Perfgate.Execution.Workers;

/// <summary>What waiting for a worker's next line can bring. A closed family.</summary>
internal abstract record WorkerInput
{
    private WorkerInput()
    {
    }

    public sealed record Said(WorkerMessage Message) : WorkerInput;

    /// <summary>The line breaks the protocol.</summary>
    public sealed record Broken(string Sentence) : WorkerInput;

    /// <summary>Standard output was closed.</summary>
    public sealed record Closed : WorkerInput;

    /// <summary>Nothing came within the timeout.</summary>
    public sealed record Silent : WorkerInput;

    public sealed record Cancelled : WorkerInput;
}
