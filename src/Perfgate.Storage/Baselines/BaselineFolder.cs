using Perfgate.Baselines;
using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Storage.Calibrations;
using Perfgate.Storage.Files;
using Perfgate.Suites;

namespace Perfgate.Storage.Baselines;

/// <summary>The layout of a store on the disk: <c>root/suite/environment class/benchmark.json</c>. Names are checked where they come in, so they are safe as path parts.</summary>
internal sealed record BaselineFolder(string Root)
{
    public string PathOf(SuiteName suite, EnvironmentClass environment, BenchmarkName benchmark) =>
        Path.Combine(Root, suite.Value, environment.Value, benchmark.Value + ".json");

    public string PathOf(Baseline baseline) => PathOf(baseline.Suite, baseline.Environment.Class, baseline.Benchmark);

    public string FolderOf(SuiteName suite) => Path.Combine(Root, suite.Value);

    /// <summary>Every baseline under a folder, ordered by path; none when the folder does not exist. One unreadable file fails the whole.</summary>
    public static Result<IReadOnlyList<BaselineEntry>> Entries(string folder, BaselineFolder? layout = null)
    {
        Result<IReadOnlyList<string>> files = Files(folder);
        if (!files.Succeeded)
            return Result.Failure<IReadOnlyList<BaselineEntry>>(files.Diagnostics);
        Result<BaselineEntry>[] entries = [.. files.Value.Select(file => layout?.Read(file) ?? BaselineFile.Read(file).Select(baseline => new BaselineEntry(file, baseline)))];
        Diagnostic[] diagnostics = [.. entries.SelectMany(entry => entry.Diagnostics)];
        return entries.All(entry => entry.Succeeded)
            ? Result.Success<IReadOnlyList<BaselineEntry>>([.. entries.Select(entry => entry.Value)], diagnostics)
            : Result.Failure<IReadOnlyList<BaselineEntry>>(diagnostics);
    }

    public Result<IReadOnlyList<BaselineEntry>> Entries(SuiteName? suite = null) => Entries(suite is { } name ? FolderOf(name) : Root, this);

    /// <summary>Reads a file of this store and refuses it when its content belongs somewhere else: a file copied to another class would pass as comparable.</summary>
    public Result<BaselineEntry> Read(string file) => BaselineFile.Read(file).Then(baseline =>
        string.Equals(Path.GetFullPath(PathOf(baseline)), Path.GetFullPath(file), StringComparison.Ordinal)
            ? Result.Success(new BaselineEntry(file, baseline))
            : Result.Failure<BaselineEntry>(BaselineFaults.Misplaced(
                file,
                $"{baseline.Suite}, {baseline.Environment.Class}, {baseline.Benchmark}",
                "expected " + Path.GetRelativePath(Root, PathOf(baseline)))));

    public static Result<IReadOnlyList<string>> Files(string folder)
    {
        try
        {
            return Directory.Exists(folder)
                ? Result.Success<IReadOnlyList<string>>([.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(file => !CalibrationFile.IsOne(file)).Order(StringComparer.Ordinal)])
                : Result.Success<IReadOnlyList<string>>([]);
        }
        catch (Exception exception) when (FileFaults.IsExpected(exception))
        {
            return Result.Failure<IReadOnlyList<string>>(BaselineFaults.CannotScan(folder, exception));
        }
    }
}
