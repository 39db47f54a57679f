using Perfgate.Baselines;
using Perfgate.Diagnostics;
using Perfgate.Storage.Files;
using Perfgate.Suites;

namespace Perfgate.Storage.Baselines;

/// <summary>Every sentence about baselines beyond their form.</summary>
internal static class BaselineFaults
{
    public static Diagnostic Interrupted(string run) =>
        Diagnostic.Error("PG3101", $"Run {run} was interrupted, so it cannot become a baseline.", "Measure again and accept the complete run.");

    public static Diagnostic Failures(string run, IReadOnlyCollection<CaseId> cases) =>
        Diagnostic.Error(
            "PG3102",
            $"Run {run} has launches that failed, timed out or are invalid in {string.Join(", ", cases.Take(5))}{(cases.Count > 5 ? $" and {cases.Count - 5} more cases" : "")}.",
            "Repair and measure again, or accept what was measured with --allow-failed.");

    public static Diagnostic AlreadyAccepted(string run) =>
        Diagnostic.Error("PG3103", $"Run {run} is accepted already.", "Accept a run of its own for every baseline; one run twice would count its noise twice.");

    public static Diagnostic NothingMeasured(string run) =>
        Diagnostic.Error("PG3104", $"Run {run} has no measured samples, so there is nothing to accept.", "Look at the launches' reasons in the run's report.");

    public static Diagnostic Redefined(string file, CaseId id, int runs) =>
        Diagnostic.Note(
            "PG3105",
            $"\"{id}\" is defined differently now; {runs} accepted {(runs == 1 ? "run" : "runs")} of its old definition {(runs == 1 ? "was" : "were")} dropped.",
            place: new SourcePlace(file));

    public static Diagnostic AlreadyHere(string file, string run) =>
        Diagnostic.Note("PG3106", $"Run {run} is in this baseline already; the file is left as it is.", place: new SourcePlace(file));

    public static Diagnostic Misplaced(string file, string found, string folder) =>
        Diagnostic.Error("PG3107", $"The file holds {found}, which does not fit where it lies ({folder}).", "Move it back, or delete it and accept a run again.", new SourcePlace(file));

    public static Diagnostic NotFound(string what, string root) =>
        Diagnostic.Error("PG3108", $"There is no baseline of {what} under {root}.", "See `perfgate baseline list`.");

    public static Diagnostic BadName(string name) =>
        Diagnostic.Error("PG3109", $"\"{name}\" is neither a benchmark's name nor a case id of the same benchmark.", "Rename a benchmark to a benchmark name, or a case within its benchmark.");

    public static Diagnostic Taken(string file, string name) =>
        Diagnostic.Error("PG3110", $"\"{name}\" has a baseline already.", "Delete one of the two first.", new SourcePlace(file));

    public static Diagnostic BadKeep(int keep) =>
        Diagnostic.Error("PG3111", $"{keep} is not a number of accepted runs to keep.", $"Keep 1 to {Baseline.MostRuns}.");

    public static Diagnostic OtherUnreadable(Diagnostic reason) =>
        Diagnostic.Warning("PG3112", $"A baseline of another environment class cannot be read: {reason.Sentence}", reason.NextStep, reason.Place);

    public static Diagnostic PartlyWritten(IReadOnlyList<string> written) =>
        Diagnostic.Warning("PG3113", $"{written.Count} of the files are written already: {string.Join(", ", written)}.", "Accept the same run again once the cause is removed; those files are left as they are.");

    public static Diagnostic Newest(int files, string schema) =>
        Diagnostic.Note("PG3114", $"{files} {(files == 1 ? "file is" : "files are")} already {schema}.");

    public static Diagnostic NotInWindow(string run, string root, bool isPast) =>
        isPast
            ? Diagnostic.Error("PG3117", $"Run {Excerpt.Of(run)} has left the window: only summaries of it are kept, and an anchor needs its samples.", "Take a run that `perfgate baseline show` lists.")
            : Diagnostic.Error("PG3117", $"No baseline under {root} holds the run {Excerpt.Of(run)}.", "Take a run that `perfgate baseline show` lists, or accept one with `perfgate baseline accept --anchor`.");

    public static Diagnostic CannotScan(string folder, Exception exception) =>
        Diagnostic.Error("PG3115", $"The folder cannot be read: {exception.Message.TrimEnd('.')}.", "Check its permissions.", new SourcePlace(folder));
}
