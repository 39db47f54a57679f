using Perfgate.Baselines;
using Perfgate.Diagnostics;
using Perfgate.Storage.Files;

namespace Perfgate.Storage.Baselines;

/// <summary>Files to write and then files to delete, prepared as a whole, so that a fault in the last one is found before the first is written.</summary>
internal sealed class FileChanges
{
    private readonly List<(string Path, byte[] Text)> writes = [];
    private readonly List<string> deletions = [];
    private readonly List<Diagnostic> faults = [];

    public int Count => writes.Count;

    public bool IsEmpty => writes.Count == 0 && faults.Count == 0;

    public void Write(string path, Baseline baseline)
    {
        Result<byte[]> text = BaselineFile.Format(baseline, path);
        if (text.Succeeded)
            writes.Add((path, text.Value));
        else
            faults.AddRange(text.Diagnostics);
    }

    public void Delete(string path) => deletions.Add(path);

    /// <summary>Writes, then deletes. The notes come with a success.</summary>
    public Result<ChangedFiles> Apply(IReadOnlyList<Diagnostic> notes)
    {
        if (faults.Count > 0)
            return Result.Failure<ChangedFiles>(faults);
        List<string> written = [];
        foreach ((string path, byte[] text) in writes)
        {
            Result<string> result = AtomicFile.WriteWithFolder(path, text);
            if (!result.Succeeded)
                return Result.Failure<ChangedFiles>([.. result.Diagnostics, .. written.Count > 0 ? [BaselineFaults.PartlyWritten(written)] : Array.Empty<Diagnostic>()]);
            written.Add(path);
        }
        try
        {
            foreach (string path in deletions)
                File.Delete(path);
        }
        catch (Exception exception) when (FileFaults.IsExpected(exception))
        {
            return Result.Failure<ChangedFiles>(FileFaults.CannotWrite(deletions[0], exception), BaselineFaults.PartlyWritten(written));
        }
        return Result.Success(new ChangedFiles(written), notes);
    }
}
