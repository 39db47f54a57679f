using Perfgate.Diagnostics;
using Perfgate.Storage.Records;

namespace Perfgate.Cli.Sessions;

/// <summary>A journal in the output folder belongs to a run that was killed; the next run must not overwrite it.</summary>
internal static class JournalKeeping
{
    public static IEnumerable<Diagnostic> PutAside(string folder)
    {
        string journal = Path.Combine(folder, RunJournal.FileName);
        if (!File.Exists(journal))
            yield break;
        string aside = FreeName(folder);
        string? fault = null;
        try
        {
            File.Move(journal, aside);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = exception.Message;
        }
        yield return fault is null
            ? Diagnostic.Note("PG9007", $"An earlier run here was killed; its launches are kept in {aside}.", "Read them with `perfgate compare --head` or delete the file.")
            : Diagnostic.Warning("PG9008", $"The journal of an earlier run could not be put aside: {fault}", "It will be overwritten.");
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
