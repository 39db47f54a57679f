namespace Quickstart.Protocol;

/// <summary>The last line of a launch that measured.</summary>
internal sealed record DoneLine(string Checksum)
{
    public string Type { get; } = "done";
}
