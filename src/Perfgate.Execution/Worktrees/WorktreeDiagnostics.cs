using Perfgate.Diagnostics;
using Perfgate.Execution.Commands;
using Perfgate.Execution.Processes;

namespace Perfgate.Execution.Worktrees;

/// <summary>What can go wrong with git, commits and worktrees.</summary>
internal static class WorktreeDiagnostics
{
    private const string FetchMore = "Fetch more history: git fetch --deepen=1000, or fetch-depth: 0 for actions/checkout.";

    public static Diagnostic GitMissing() => Diagnostic.Error(
        "PG2201", "git was not found in PATH.", "Comparing two commits needs git; install it, or use 'perfgate run' against a baseline.");

    public static Diagnostic GitTooOld(string version, Version oldest) => Diagnostic.Error(
        "PG2202", $"git is too old or not git: it says '{version}'.", $"perfgate needs git {oldest} or later.");

    public static Diagnostic NotARepository(string folder) => Diagnostic.Error(
        "PG2203", $"The folder '{folder}' is not inside a git repository with a commit.", "Run perfgate inside the repository whose commits are to be compared.");

    public static Diagnostic RefNotFound(string name, IReadOnlyList<string> nearest) => Diagnostic.Error(
        "PG2204",
        $"There is no commit '{name}' in this repository.",
        nearest.Count == 0 ? "Name a branch, a tag or a commit id." : $"Nearest names: {string.Join(", ", nearest)}.");

    public static Diagnostic RefNotFetched(string name) => Diagnostic.Error(
        "PG2205", $"There is no commit '{name}' here, and this is a shallow clone, which lacks most of them.", FetchMore);

    public static Diagnostic NoMergeBase(string @base, string head, bool shallow) => Diagnostic.Error(
        "PG2206",
        $"'{@base}' and '{head}' have no common ancestor{(shallow ? " in this shallow clone" : "")}.",
        shallow ? FetchMore : "Compare the two commits themselves instead of their merge base.");

    public static Diagnostic Uncommitted(int files) => Diagnostic.Warning(
        "PG2207",
        $"{files} {(files == 1 ? "file has" : "files have")} uncommitted changes, which are not measured: both sides are clean checkouts of commits.",
        "Commit the changes, or use 'perfgate run' to measure the working folder.");

    public static Diagnostic Submodules() => Diagnostic.Warning(
        "PG2208", "The repository has submodules, and their folders are empty on both sides.", "Let the suite's set-up run: git submodule update --init --recursive.");

    public static Diagnostic GitFailed(IReadOnlyList<string> arguments, string folder, ProcessOutcome outcome)
    {
        string words = outcome.Output.StandardError.Length > 0 ? outcome.Output.StandardError : outcome.Output.StandardOutput;
        string ending = outcome.Ending == ProcessEnding.Exited ? ExitCodeText.Of(outcome.ExitCode) : "no answer";
        return Diagnostic.Error(
            "PG2209",
            $"git {string.Join(' ', arguments)} failed in '{folder}' ({ending}): {words.ReplaceLineEndings(" ").Trim().TrimEnd('.')}.",
            words.Contains("dubious ownership", StringComparison.Ordinal)
                ? $"The folder belongs to another user, as in many CI containers: git config --global --add safe.directory '{folder}'."
                : null);
    }

    public static Diagnostic TakenFromRemote(string name, string remote) => Diagnostic.Note(
        "PG2210", $"There is no local branch '{name}'; '{remote}' is used.");

    public static Diagnostic FolderUnusable(string folder, string reason) => Diagnostic.Error(
        "PG2211", $"The folder '{folder}' for the two checkouts cannot be made: {reason.TrimEnd('.')}.", "Free space, or set another folder for temporary files.");
}
