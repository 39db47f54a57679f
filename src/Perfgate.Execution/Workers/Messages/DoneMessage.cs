using Perfgate.Works;

namespace Perfgate.Execution.Workers.Messages;

internal sealed record DoneMessage : WorkerMessage
{
    public string? Checksum { get; init; }

    public Dictionary<string, double>? Summary { get; init; }

    public Dictionary<string, string>? Code { get; init; }

    public string[]? Invalid { get; init; }

    public string[]? Doubts { get; init; }

    public static DoneMessage Of(WorkSummary summary, IReadOnlyDictionary<string, string> code) => new()
    {
        Type = "done",
        Checksum = summary.Checksum,
        Summary = summary.Numbers.ToDictionary(),
        Code = code.Count == 0 ? null : code.ToDictionary(),
        Invalid = summary.Invalid.Count == 0 ? null : [.. summary.Invalid],
        Doubts = summary.Doubts.Count == 0 ? null : [.. summary.Doubts],
    };
}
