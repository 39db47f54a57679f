using Perfgate.Measurements;

namespace Perfgate.Execution.Workers;

/// <summary>How the conversation with a worker ended, before its process has.</summary>
internal sealed record WorkerEnd(LaunchStatus Status, string? Reason = null)
{
    /// <summary>True when the worker closed its output where a line was due: its exit code will say more.</summary>
    public bool EndedEarly { get; init; }

    /// <summary>True when the worker said its last line, so that it is left to end by itself.</summary>
    public bool SaidGoodbye { get; init; }

    public StopReason? StoppedBy { get; init; }

    public string? Checksum { get; init; }

    public IReadOnlyDictionary<string, double> Summary { get; init; } = new Dictionary<string, double>();

    public IReadOnlyDictionary<string, string>? Code { get; init; }

    public IReadOnlyList<string>? Doubts { get; init; }

    public static WorkerEnd Fault(string sentence) => new(LaunchStatus.Failed, sentence);
}
