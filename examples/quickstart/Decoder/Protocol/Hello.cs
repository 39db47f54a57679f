namespace Quickstart.Protocol;

/// <summary>The worker's first line.</summary>
internal sealed record Hello(string Name, string Version, IReadOnlyDictionary<string, string> Properties)
{
    public string Type { get; } = "hello";

    public string Protocol { get; } = "perfgate/worker@1";
}
