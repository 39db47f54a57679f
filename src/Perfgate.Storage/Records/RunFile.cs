using Perfgate.Diagnostics;
using Perfgate.Records;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Files;

namespace Perfgate.Storage.Records;

/// <summary>Writes and reads run records, <c>perfgate/run@1</c>.</summary>
public static class RunFile
{
    /// <summary>The name of the record in a run's output folder.</summary>
    public const string FileName = "run.json";

    /// <summary>Writes the record whole or not at all. The value is the path.</summary>
    public static Result<string> Write(string path, RunRecord record) =>
        Format(record, path).Then(text => AtomicFile.WriteWithFolder(path, text));

    /// <summary>Reads a record, a journal, or the output folder of a run, where a journal of a run that did not end is recovered.</summary>
    public static Result<RunRecord> Read(string path)
    {
        if (Directory.Exists(path))
            return ReadFolder(path);
        return path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            ? RunJournal.Recover(path)
            : BoundedReader.Read(path).Then(content => Parse(content, path));
    }

    /// <summary>Reads a record's text and checks what it says. <paramref name="file"/> is named in diagnostics.</summary>
    public static Result<RunRecord> Parse(byte[] content, string file) =>
        DocumentReader.Read<RunRecord>(content, file, DocumentKind.Run).Then(record => Checked(record, file));

    /// <summary>The record's text; a failure when it holds something that could not be read back.</summary>
    public static Result<byte[]> Format(RunRecord record, string file) =>
        Checked(record, file).Select(RecordJson.Text);

    internal static Result<RunRecord> Checked(RunRecord record, string file) =>
        RunCheck.Faults(record, file) is { Count: > 0 } faults ? Result.Failure<RunRecord>(faults) : Result.Success(record);

    private static Result<RunRecord> ReadFolder(string folder)
    {
        string file = Path.Combine(folder, FileName);
        string journal = Path.Combine(folder, RunJournal.FileName);
        if (!File.Exists(journal))
            return File.Exists(file) ? Read(file) : Result.Failure<RunRecord>(RecordFaults.NoRun(folder));
        Result<RunRecord> recovered = RunJournal.Recover(journal);
        if (!File.Exists(file))
            return recovered;

        // Both are there after a kill between writing the record and deleting the journal (one run: the record has more),
        // or when a second run into the same folder did not end (two runs: the journal is the newer one).
        Result<RunRecord> written = Read(file);
        if (!written.Succeeded)
            return written;
        return recovered.Succeeded && recovered.Value.Id != written.Value.Id
            ? Result.Success(recovered.Value, [.. recovered.Diagnostics, RecordFaults.LaterJournal(journal, written.Value.Id)])
            : written;
    }
}
