namespace Quickstart.Protocol;

/// <summary>What the worker is about to do: <c>load</c>, <c>warmup</c> or <c>measure</c>.</summary>
internal sealed record PhaseLine(string Phase)
{
    public string Type { get; } = "phase";
}
