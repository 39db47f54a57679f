namespace Quickstart.Protocol;

/// <summary>The last line of a launch that could not measure.</summary>
internal sealed record ErrorLine(string Message)
{
    public string Type { get; } = "error";
}
