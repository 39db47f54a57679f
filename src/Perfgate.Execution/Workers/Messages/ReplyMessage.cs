namespace Perfgate.Execution.Workers.Messages;

/// <summary>perfgate's answer to a block.</summary>
internal sealed record ReplyMessage
{
    public static readonly ReplyMessage Continue = new() { Type = "continue" };

    public required string Type { get; init; }

    public string? Reason { get; init; }

    public static ReplyMessage Stop(string reason) => new() { Type = "stop", Reason = reason };
}
