using Perfgate.Diagnostics;
using Perfgate.Storage.Records;

namespace Perfgate.Cli.Sessions;

/// <summary>A journal in the output folder belongs to a run that goes on, or to one that was killed; neither may be overwritten.</summary>
internal static class JournalKeeping
{
    /// <summary>Moves a killed run's journal aside. Fails when another run is writing it. The value is the folder.</summary>
    public static Result<string> PutAside(string folder)
    {
        string journal = Path.Combine(folder, RunJournal.FileName);
        if (!File.Exists(journal))
            return Result.Success(folder);
        string aside = FreeName(folder);
        try
        {
            // The writer of a journal holds a shared lock on it, which goes with its process.
            using (new FileStream(journal, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
            }
            File.Move(journal, aside);
            return Result.Success(folder, Diagnostic.Note("PG9007", $"An earlier run here did not end; its launches are kept in {aside}.", "Read them with `perfgate compare --head`, or delete the file."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Result.Failure<string>(Diagnostic.Error("PG9008", $"Another run is writing into {folder}.", "Wait for it, or give this run another --out."));
        }
    }

    private static string FreeName(string folder)
    {
        int number = 1;
        string name;
        do
            name = Path.Combine(folder, $"run.killed-{number++}.journal.jsonl");
        while (File.Exists(name));
        return name;
    }
}
