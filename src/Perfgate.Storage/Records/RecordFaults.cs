using Perfgate.Diagnostics;

namespace Perfgate.Storage.Records;

/// <summary>Every sentence about run records and their journals beyond their form.</summary>
internal static class RecordFaults
{
    public static Diagnostic NoRun(string folder) =>
        Diagnostic.Error("PG3012", $"The folder holds neither {RunFile.FileName} nor {RunJournal.FileName}.", "Name the output folder of a run.", new SourcePlace(folder));

    public static Diagnostic Recovered(string journal, int launches) =>
        Diagnostic.Warning(
            "PG3013",
            $"The run ended before its record was written; {launches} finished {(launches == 1 ? "launch was" : "launches were")} recovered from the journal.",
            "The run counts as interrupted: report it, but measure again before accepting it.",
            new SourcePlace(journal));

    public static Diagnostic TruncatedLine(string journal, int line) =>
        Diagnostic.Warning("PG3014", "The journal's last line is incomplete; that launch is lost.", place: new SourcePlace(journal, line));

    public static Diagnostic DamagedLine(string journal, int line, Diagnostic reason) =>
        Diagnostic.Error("PG3015", $"The journal is damaged: {reason.Sentence}", "Measure again.", new SourcePlace(journal, line, reason.Place?.Column));

    public static Diagnostic EmptyJournal(string journal) =>
        Diagnostic.Error("PG3015", "The journal ends before its first line does, so nothing of the run can be recovered.", "Measure again.", new SourcePlace(journal));

    public static Diagnostic UnknownCase(string journal, int line, string id) =>
        Diagnostic.Error("PG3015", $"The journal is damaged: the run has no case \"{id}\".", "Measure again.", new SourcePlace(journal, line));

    public static Diagnostic JournalNotWritten(string journal, Diagnostic reason) =>
        Diagnostic.Warning(
            "PG3016",
            $"A finished launch could not be added to the journal: {reason.Sentence} The measurements stay in memory and the run goes on.",
            "Make room before the run ends, so that its record can be written.",
            new SourcePlace(journal));

    public static Diagnostic JournalNotDeleted(string journal, Diagnostic reason) =>
        Diagnostic.Warning("PG3017", $"The run's record is written, but its journal could not be deleted: {reason.Sentence}", "Delete it.", new SourcePlace(journal));

    public static Diagnostic LaterJournal(string journal, string recorded) =>
        Diagnostic.Warning(
            "PG3018",
            $"The folder holds the record of run {recorded} and the journal of a later run that did not end; the later one is read.",
            $"Name {RunFile.FileName} itself to read the earlier run.",
            new SourcePlace(journal));
}
