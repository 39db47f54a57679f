using Perfgate.Diagnostics;
using Perfgate.Measurements;
using Perfgate.Records;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Files;
using Perfgate.Suites;

namespace Perfgate.Storage.Records;

/// <summary>
/// Keeps every finished launch on the disk while a run goes on, so that a kill loses at most the launch in progress: JSON Lines beside the record to come,
/// the record without launches first, then one line a launch. Not thread-safe. Dispose closes the file and leaves it.
/// </summary>
public sealed class RunJournal : IDisposable
{
    /// <summary>The name of the journal in a run's output folder.</summary>
    public const string FileName = "run.journal.jsonl";

    private readonly string path;
    private readonly Stream stream;
    private bool reported;

    internal RunJournal(string path, Stream stream)
    {
        this.path = path;
        this.stream = stream;
    }

    /// <summary>
    /// Creates the folder and the journal before anything is measured, so that a folder that cannot be written to is known at once.
    /// A journal left by an earlier run is overwritten.
    /// </summary>
    public static Result<RunJournal> Open(string folder, RunRecord header)
    {
        string path = Path.Combine(folder, FileName);
        FileStream? stream = null;
        try
        {
            Directory.CreateDirectory(folder);
            stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
            RunJournal journal = new(path, stream);
            journal.Append(RecordJson.Line(header));
            return Result.Success(journal);
        }
        catch (Exception exception) when (FileFaults.IsExpected(exception))
        {
            Close(stream);
            return Result.Failure<RunJournal>(FileFaults.CannotWrite(path, exception));
        }
    }

    /// <summary>
    /// Appends a launch and flushes it to the disk. Null when it is there; a warning, once, when it is not: the caller keeps the launch
    /// in memory and goes on.
    /// </summary>
    public Diagnostic? Add(CaseId id, Launch launch)
    {
        long end = stream.CanSeek ? stream.Length : 0;
        try
        {
            Append(RecordJson.Line(new JournalLine { Case = id, Launch = launch }));
            return null;
        }
        catch (Exception exception) when (FileFaults.IsExpected(exception))
        {
            CutBack(end);
            if (reported)
                return null;
            reported = true;
            return RecordFaults.JournalNotWritten(path, FileFaults.CannotWrite(path, exception));
        }
    }

    /// <summary>Writes the record beside the journal, then deletes the journal. The value is the record's path.</summary>
    public Result<string> Complete(RunRecord record)
    {
        string file = Path.Combine(Path.GetDirectoryName(path) ?? "", RunFile.FileName);
        Result<string> written = RunFile.Write(file, record);
        if (!written.Succeeded)
            return written;
        try
        {
            Close(stream);
            File.Delete(path);
            return written;
        }
        catch (Exception exception) when (FileFaults.IsExpected(exception))
        {
            return Result.Success(file, RecordFaults.JournalNotDeleted(path, FileFaults.CannotWrite(path, exception)));
        }
    }

    /// <summary>The run a journal holds, as interrupted. A last line cut short by the kill is left out with a warning.</summary>
    public static Result<RunRecord> Recover(string path) =>
        BoundedReader.Read(path).Then(content => JournalText.Parse(content, path));

    public void Dispose() => Close(stream);

    private void Append(byte[] line)
    {
        stream.Write(line);
        stream.Write("\n"u8);
        if (stream is FileStream file)
            file.Flush(flushToDisk: true);
        else
            stream.Flush();
    }

    // Half a line in the middle would make the lines after it unreadable.
    private void CutBack(long end)
    {
        try
        {
            if (stream.CanSeek)
                stream.SetLength(end);
        }
        catch (Exception exception) when (FileFaults.IsExpected(exception))
        {
            // The line that failed has been reported; nothing more can be done about the file.
        }
    }

    // Closing flushes once more, which fails again on a full disk.
    private static void Close(Stream? stream)
    {
        try
        {
            stream?.Dispose();
        }
        catch (Exception exception) when (FileFaults.IsExpected(exception))
        {
            // Reported when the line was written.
        }
    }
}
