namespace Perfgate.Execution.Hosts;

/// <summary>The files a system describes itself with, below a root folder: <c>/</c>, or a recorded tree in tests.</summary>
internal sealed class HostFiles(string root)
{
    /// <summary>The file's text without surrounding white space; null when it is missing or may not be read.</summary>
    public string? Text(string path)
    {
        try
        {
            return File.ReadAllText(At(path)).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public string[] Lines(string path) => Text(path)?.Split('\n', StringSplitOptions.TrimEntries) ?? [];

    public bool Exists(string path) => File.Exists(At(path));

    /// <summary>Names of the folders inside a folder that match the pattern, in order.</summary>
    public string[] Folders(string path, string pattern)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(At(path), pattern).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The value of a <c>name : value</c> line of a text like <c>/proc/cpuinfo</c> or <c>/proc/meminfo</c>.</summary>
    public string? Field(string path, string name)
    {
        foreach (string line in Lines(path))
        {
            int colon = line.IndexOf(':');
            if (colon > 0 && line.AsSpan(0, colon).Trim().SequenceEqual(name))
                return line[(colon + 1)..].Trim();
        }
        return null;
    }

    private string At(string path) => Path.Combine(root, path.TrimStart('/'));
}
