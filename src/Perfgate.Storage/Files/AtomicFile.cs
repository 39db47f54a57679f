using Perfgate.Diagnostics;

namespace Perfgate.Storage.Files;

/// <summary>Writes a whole file or nothing: readers see the old content or the new one, never a part, whatever is killed when.</summary>
public static class AtomicFile
{
    /// <summary>Writes beside the file, flushes to the disk and renames. The folder must exist. The value is the path.</summary>
    public static Result<string> Write(string path, ReadOnlySpan<byte> content)
    {
        string? temporary = null;
        try
        {
            string full = Path.GetFullPath(path);
            // The same folder, because a rename across file systems is a copy and not atomic.
            temporary = Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.tmp");
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, full, overwrite: true);
            return Result.Success(path);
        }
        catch (Exception exception) when (FileFaults.IsExpected(exception))
        {
            Discard(temporary);
            return Result.Failure<string>(FileFaults.CannotWrite(path, exception));
        }
    }

    /// <summary>Creates the file's folder where it is missing, then writes.</summary>
    public static Result<string> WriteWithFolder(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is string folder)
                Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (FileFaults.IsExpected(exception))
        {
            return Result.Failure<string>(FileFaults.CannotWrite(path, exception));
        }
        return Write(path, content);
    }

    private static void Discard(string? temporary)
    {
        try
        {
            if (temporary is not null)
                File.Delete(temporary);
        }
        catch (Exception exception) when (FileFaults.IsExpected(exception))
        {
            // The write has failed already and says why; a second sentence about the left-over would hide it.
        }
    }
}
