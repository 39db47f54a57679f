namespace Perfgate.Execution.Runs;

/// <summary>Where a side's code is.</summary>
/// <param name="Path">Absolute path of the suite's folder on this side. Side by side, both should be of equal length: a longer path can shift timings.</param>
/// <param name="Environment">Variables of this side alone.</param>
public sealed record SideFolder(string Path, IReadOnlyDictionary<string, string> Environment)
{
    public SideFolder(string path)
        : this(path, new Dictionary<string, string>())
    {
    }
}
