namespace Perfgate.Cuda.Libraries;

/// <summary>Files to load instead of searching under the usual names; null searches. A file that is named and cannot be loaded is a fault, not a reason to search.</summary>
public sealed record LibraryPaths
{
    public static LibraryPaths Search { get; } = new();

    public string? Driver { get; init; }

    public string? Nvrtc { get; init; }

    public string? Nvml { get; init; }
}
