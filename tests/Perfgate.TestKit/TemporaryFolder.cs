namespace Perfgate.TestKit;

/// <summary>A fresh folder under the system's temporary folder, deleted with all it holds when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("perfgate-test-").FullName;

    public string Path { get; }

    /// <summary>The full path of a file in the folder; parent folders are created.</summary>
    public string File(string name)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    public string Write(string name, string text)
    {
        string path = File(name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A test that removed permissions or left a process behind says so itself; the folder is temporary.
        }
    }
}
