using Perfgate.Baselines;
using Perfgate.Diagnostics;
using Perfgate.Suites;

namespace Perfgate.Storage.Baselines;

/// <summary>A benchmark or a case gets a new name and keeps its accepted runs.</summary>
internal sealed record Renaming(BaselineFolder Folder, SuiteName Suite, string OldName, string NewName)
{
    public Result<ChangedFiles> Apply(IReadOnlyList<BaselineEntry> entries)
    {
        if (entries.Any(entry => entry.Baseline.Benchmark.Value == OldName))
            return BenchmarkName.IsValid(NewName) ? Benchmark(entries) : Result.Failure<ChangedFiles>(BaselineFaults.BadName(NewName));
        return Case(entries);
    }

    private Result<ChangedFiles> Benchmark(IReadOnlyList<BaselineEntry> entries)
    {
        BenchmarkName from = new(OldName);
        BenchmarkName to = new(NewName);
        FileChanges changes = new();
        foreach (BaselineEntry entry in entries.Where(entry => entry.Baseline.Benchmark == from))
        {
            Baseline moved = WithCases(entry.Baseline with { Benchmark = to }, id => BaselineNames.Moved(id, from, to));
            string path = Folder.PathOf(moved);
            if (File.Exists(path))
                return Result.Failure<ChangedFiles>(BaselineFaults.Taken(path, NewName));
            changes.Write(path, moved);
            changes.Delete(entry.Path);
        }
        return changes.Apply([]);
    }

    private Result<ChangedFiles> Case(IReadOnlyList<BaselineEntry> entries)
    {
        CaseId from = new(OldName);
        CaseId to = new(NewName);
        BaselineEntry[] found = [.. entries.Where(entry => Cases(entry.Baseline).Contains(from))];
        if (found.Length == 0)
            return Result.Failure<ChangedFiles>(BaselineFaults.NotFound($"\"{OldName}\" in {Suite}", Folder.Root));
        if (!CaseId.IsValid(NewName) || found.Any(entry => !BaselineNames.Belongs(to, entry.Baseline.Benchmark)))
            return Result.Failure<ChangedFiles>(BaselineFaults.BadName(NewName));
        FileChanges changes = new();
        foreach (BaselineEntry entry in found)
        {
            if (Cases(entry.Baseline).Contains(to))
                return Result.Failure<ChangedFiles>(BaselineFaults.Taken(entry.Path, NewName));
            changes.Write(entry.Path, WithCases(entry.Baseline, id => id == from ? to : id));
        }
        return changes.Apply([]);
    }

    private static IEnumerable<CaseId> Cases(Baseline baseline) =>
        baseline.Runs.Concat(baseline.Anchors).SelectMany(run => run.Cases).Select(item => item.Id).Concat(baseline.Past.SelectMany(run => run.Cases).Select(item => item.Id));

    private static Baseline WithCases(Baseline baseline, Func<CaseId, CaseId> rename) => baseline with
    {
        Runs = WithCases(baseline.Runs, rename),
        Anchors = WithCases(baseline.Anchors, rename),
        Past = [.. baseline.Past.Select(run => run with { Cases = [.. run.Cases.Select(item => item with { Id = rename(item.Id) })] })],
    };

    private static AcceptedRun[] WithCases(IReadOnlyList<AcceptedRun> runs, Func<CaseId, CaseId> rename) =>
        [.. runs.Select(run => run with { Cases = [.. run.Cases.Select(item => item with { Id = rename(item.Id) })] })];
}
