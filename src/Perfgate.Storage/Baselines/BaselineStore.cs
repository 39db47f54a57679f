using Perfgate.Baselines;
using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Records;
using Perfgate.Storage.Calibrations;
using Perfgate.Storage.Documents;
using Perfgate.Suites;

namespace Perfgate.Storage.Baselines;

/// <summary>
/// The accepted runs under a folder, one file a suite, environment class and benchmark, made to be committed and reviewed.
/// Writing operations prepare every text before they write the first file.
/// </summary>
public sealed class BaselineStore(string root)
{
    private readonly BaselineFolder folder = new(root);

    /// <summary>The baselines of a suite in the environment's class, and which other classes have some.</summary>
    public Result<BaselineMatch> Find(SuiteName suite, EnvironmentFingerprint environment)
    {
        EnvironmentClass wanted = environment.Class;
        Result<IReadOnlyList<BaselineEntry>> ours = BaselineFolder.Entries(Path.Combine(folder.FolderOf(suite), wanted.Value), folder);
        if (!ours.Succeeded)
            return Result.Failure<BaselineMatch>(ours.Diagnostics);
        Result<IReadOnlyList<string>> files = BaselineFolder.Files(folder.FolderOf(suite));
        if (!files.Succeeded)
            return Result.Failure<BaselineMatch>(files.Diagnostics);

        // One file of each other class is enough to say what differs.
        List<EnvironmentFingerprint> others = [];
        List<Diagnostic> warnings = [];
        foreach (string file in files.Value.Where(file => ClassFolder(file) != wanted.Value).DistinctBy(ClassFolder))
        {
            Result<BaselineEntry> other = folder.Read(file);
            if (other.Succeeded)
                others.Add(other.Value.Baseline.Environment);
            else
                warnings.AddRange(other.Diagnostics.Select(BaselineFaults.OtherUnreadable));
        }
        return Result.Success(new BaselineMatch([.. ours.Value.Select(entry => entry.Baseline)], others), warnings);
    }

    /// <summary>The calibration that lies beside these baselines, or none.</summary>
    public Result<CalibrationMatch> FindCalibration(SuiteName suite, EnvironmentFingerprint environment) => new CalibrationStore(root).Find(suite, environment.Class);

    /// <summary>Every baseline of the store, ordered by path.</summary>
    public Result<IReadOnlyList<BaselineEntry>> List() => folder.Entries();

    /// <summary>A benchmark's baselines, one for each environment class that has one.</summary>
    public Result<IReadOnlyList<BaselineEntry>> Show(SuiteName suite, BenchmarkName benchmark) =>
        folder.Entries(suite).Then(entries => entries.Where(entry => entry.Baseline.Benchmark == benchmark).ToArray() is { Length: > 0 } found
            ? Result.Success<IReadOnlyList<BaselineEntry>>(found)
            : Result.Failure<IReadOnlyList<BaselineEntry>>(BaselineFaults.NotFound($"{benchmark} in {suite}", root)));

    /// <summary>
    /// Adds a run to the baselines of its benchmarks, the head side of a side-by-side run. Interrupted runs are refused, and runs with failed launches unless
    /// <paramref name="allowFailed"/>; notes say which cases were redefined.
    /// </summary>
    /// <param name="asAnchor">The run becomes the anchor of all its cases, not only of those that have none.</param>
    public Result<ChangedFiles> Accept(RunRecord run, string acceptedBy, string? reason, DateTimeOffset acceptedAt, bool allowFailed, bool asAnchor = false)
    {
        if (run.State != RunState.Complete)
            return Result.Failure<ChangedFiles>(BaselineFaults.Interrupted(run.Id));
        if (!allowFailed && Acceptance.FailedCases(run) is { Count: > 0 } failed)
            return Result.Failure<ChangedFiles>(BaselineFaults.Failures(run.Id, failed));

        Acceptance acceptance = new(acceptedBy, reason, acceptedAt, asAnchor);
        FileChanges changes = new();
        List<Diagnostic> notes = [];
        int measured = 0;
        foreach (IGrouping<BenchmarkName, RunCase> cases in run.Cases.GroupBy(item => item.Benchmark))
        {
            if (acceptance.Of(run, cases) is not { } accepted)
                continue;
            measured++;
            string path = folder.PathOf(run.Suite, run.Environment.Class, cases.Key);
            Baseline baseline = new() { Suite = run.Suite, Benchmark = cases.Key, Environment = run.Environment, Runs = [] };
            if (File.Exists(path))
            {
                Result<BaselineEntry> existing = folder.Read(path);
                if (!existing.Succeeded)
                    return Result.Failure<ChangedFiles>(existing.Diagnostics);
                baseline = existing.Value.Baseline with { Environment = run.Environment };
            }
            if (baseline.Runs.Select(old => old.RunId).Concat(baseline.Past.Select(old => old.RunId)).Contains(run.Id))
                notes.Add(BaselineFaults.AlreadyHere(path, run.Id));
            else
                changes.Write(path, acceptance.Add(baseline, accepted, path, notes));
        }
        if (measured == 0)
            return Result.Failure<ChangedFiles>(BaselineFaults.NothingMeasured(run.Id));

        // Some files have the run and some do not: an earlier acceptance was cut off, and this one completes it.
        return changes.IsEmpty ? Result.Failure<ChangedFiles>(BaselineFaults.AlreadyAccepted(run.Id)) : changes.Apply(notes);
    }

    /// <summary>Keeps the newest accepted runs in the window of every baseline; of the others only summaries stay.</summary>
    public Result<ChangedFiles> Prune(int keep)
    {
        if (keep is < 1 or > Baseline.MostRuns)
            return Result.Failure<ChangedFiles>(BaselineFaults.BadKeep(keep));
        return List().Then(entries =>
        {
            FileChanges changes = new();
            foreach (BaselineEntry entry in entries.Where(entry => entry.Baseline.Runs.Count > keep))
                changes.Write(entry.Path, BaselineWindow.Cut(entry.Baseline, keep));
            return changes.Apply([]);
        });
    }

    /// <summary>Makes a run the anchor of its cases in every baseline whose window holds it.</summary>
    /// <param name="suite">Only the baselines of this suite; null for all.</param>
    public Result<ChangedFiles> Anchor(string runId, SuiteName? suite) => folder.Entries(suite).Then(entries =>
    {
        FileChanges changes = new();
        BaselineEntry[] holding = [.. entries.Where(entry => entry.Baseline.Runs.Any(run => run.RunId == runId))];
        if (holding.Length == 0)
            return Result.Failure<ChangedFiles>(BaselineFaults.NotInWindow(runId, root, isPast: entries.Any(entry => entry.Baseline.Past.Any(run => run.RunId == runId))));
        foreach (BaselineEntry entry in holding)
        {
            if (BaselineWindow.Anchor(entry.Baseline, runId) is Baseline anchored)
                changes.Write(entry.Path, anchored);
        }
        return changes.Apply([]);
    });

    /// <summary>Renames a benchmark with its cases, or one case within its benchmark, in every environment class of the suite.</summary>
    public Result<ChangedFiles> Rename(SuiteName suite, string oldName, string newName) =>
        folder.Entries(suite).Then(entries => new Renaming(folder, suite, oldName, newName).Apply(entries));

    /// <summary>Rewrites files of older versions in the newest one, and files edited by hand in perfgate's layout.</summary>
    public Result<ChangedFiles> Migrate() => List().Then(entries =>
    {
        FileChanges changes = new();
        foreach (BaselineEntry entry in entries.Where(entry => !IsAsWritten(entry)))
            changes.Write(entry.Path, entry.Baseline);
        int newest = entries.Count - changes.Count;
        return changes.Apply(newest > 0 ? [BaselineFaults.Newest(newest, DocumentKind.Baseline.Schema)] : []);
    });

    private static bool IsAsWritten(BaselineEntry entry) =>
        Files.BoundedReader.Read(entry.Path) is { Succeeded: true } content && content.Value.AsSpan().SequenceEqual(RecordJson.Text(entry.Baseline));

    private static string? ClassFolder(string file) => Path.GetFileName(Path.GetDirectoryName(file));
}
