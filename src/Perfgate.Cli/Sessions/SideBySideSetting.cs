using Perfgate.Cli.Commands;
using Perfgate.Diagnostics;
using Perfgate.Execution.Guardians;
using Perfgate.Execution.Runs;
using Perfgate.Execution.Worktrees;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Storage.Suites;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>The two sides of an <c>ab</c> ready to be measured: one suite, two folders. Disposing removes the worktrees.</summary>
internal sealed class SideBySideSetting : IAsyncDisposable
{
    private readonly WorktreePair? worktrees;

    private SideBySideSetting(Suite suite, MeasuredSides sides, IReadOnlySet<BenchmarkName> headOnly, string description, WorktreePair? worktrees)
    {
        (Suite, Sides, HeadOnly, Description) = (suite, sides, headOnly, description);
        this.worktrees = worktrees;
    }

    /// <summary>Drives both sides.</summary>
    public Suite Suite { get; }

    public MeasuredSides Sides { get; }

    /// <summary>Benchmarks the base side's own suite does not have: measured on head alone, reported as new.</summary>
    public IReadOnlySet<BenchmarkName> HeadOnly { get; }

    public string Description { get; }

    public ValueTask DisposeAsync() => worktrees?.DisposeAsync() ?? ValueTask.CompletedTask;

    public static async Task<Result<SideBySideSetting>> PrepareAsync(Surroundings surroundings, AbOptions options, GuardianProcess? guardian, CancellationToken cancellation)
    {
        Result<SideVariables> variables = SideVariables.Parse(options.BaseVariables, options.HeadVariables);
        if (!variables.Succeeded)
            return Result.Failure<SideBySideSetting>(variables.Diagnostics);
        return (options.BaseRef, options.BaseFolder, options.HeadFolder) switch
        {
            (null, string before, string after) => await OfFoldersAsync(surroundings, options, before, after, variables.Value, cancellation),
            (string reference, null, null) => await OfRefsAsync(surroundings, options, reference, variables.Value, guardian, cancellation),
            _ => Result.Failure<SideBySideSetting>(Diagnostic.Error(
                "PG9009", "It is not clear what to compare.", "Give --base REF for a commit of this repository, or --base-dir and --head-dir for two folders.")),
        };
    }

    private static async Task<Result<SideBySideSetting>> OfFoldersAsync(
        Surroundings surroundings, AbOptions options, string before, string after, SideVariables variables, CancellationToken cancellation)
    {
        Git git = new(surroundings.Environment);
        string baseFolder = surroundings.FullPath(before);
        string headFolder = surroundings.FullPath(after);
        foreach (string folder in new[] { baseFolder, headFolder }.Where(folder => !Directory.Exists(folder)))
            return Result.Failure<SideBySideSetting>(Diagnostic.Error("PG9012", $"There is no folder {folder}.", "--base-dir and --head-dir name existing folders."));
        Result<string> location = SuiteLocation.Find(surroundings, options.Suite ?? (options.SuiteFrom == SuiteSource.Base ? baseFolder : headFolder));
        Result<Suite> suite = location.Then(SuiteReader.ReadFile);
        if (!suite.Succeeded)
            return Result.Failure<SideBySideSetting>(suite.Diagnostics);
        string name = Path.GetFileName(location.Value);
        SuiteAgreement agreement = SuiteAgreement.Check(suite.Value, Path.Combine(baseFolder, name), Path.Combine(headFolder, name), options.SuiteFrom);
        Diagnostic[] warnings = [.. variables.Notes, .. agreement.Warnings];
        MeasuredSides sides = new(
            Folders(new SideFolder(baseFolder), new SideFolder(headFolder), variables),
            await CommitReader.DescribeAsync(git, headFolder, cancellation),
            await CommitReader.DescribeAsync(git, baseFolder, cancellation),
            warnings)
        { Own = Own(agreement, options.SuiteFrom) };
        return Result.Success(
            new SideBySideSetting(agreement.Expecting(suite.Value), sides, agreement.HeadOnly, $"base {before} against head {after}", null),
            [.. suite.Diagnostics, .. warnings]);
    }

    private static async Task<Result<SideBySideSetting>> OfRefsAsync(
        Surroundings surroundings, AbOptions options, string reference, SideVariables variables, GuardianProcess? guardian, CancellationToken cancellation)
    {
        Git git = new(surroundings.Environment);
        string place = surroundings.FullPath(options.Suite ?? ".");
        string folder = File.Exists(place) ? Path.GetDirectoryName(place)! : place;
        string name = File.Exists(place) ? Path.GetFileName(place) : SuiteLocation.FileName;
        if (!Directory.Exists(folder))
            return Result.Failure<SideBySideSetting>(Diagnostic.Error("PG9003", $"There is no suite at {place}.", $"Name a suite file, or a folder that holds {SuiteLocation.FileName}."));
        SideRefs refs = new(reference, options.HeadRef, options.ExactBase);
        Result<WorktreePair> created = await WorktreePair.CreateAsync(git, folder, refs, Path.GetTempPath(), guardian, cancellation);
        if (!created.Succeeded)
            return Result.Failure<SideBySideSetting>(created.Diagnostics);

        WorktreePair pair = created.Value;
        SideFolder baseFolder = pair.FolderOf(Side.Base, folder);
        SideFolder headFolder = pair.FolderOf(Side.Head, folder);
        string driving = Path.Combine(options.SuiteFrom == SuiteSource.Base ? baseFolder.Path : headFolder.Path, name);
        Result<string> located = SuiteLocation.Find(surroundings, driving);
        Result<Suite> suite = located.Then(SuiteReader.ReadFile);
        if (!suite.Succeeded)
        {
            await pair.DisposeAsync();
            return Result.Failure<SideBySideSetting>([.. suite.Diagnostics]);
        }
        SuiteAgreement agreement = SuiteAgreement.Check(suite.Value, Path.Combine(baseFolder.Path, name), Path.Combine(headFolder.Path, name), options.SuiteFrom);
        Diagnostic[] warnings = [.. created.Diagnostics, .. SameCommit(pair), .. variables.Notes, .. agreement.Warnings];
        MeasuredSides sides = new(Folders(baseFolder, headFolder, variables), pair.Head, pair.Base, warnings) { Own = Own(agreement, options.SuiteFrom) };
        return Result.Success(
            new SideBySideSetting(agreement.Expecting(suite.Value), sides, agreement.HeadOnly, $"base {Short(pair.Base)} ({(options.ExactBase ? reference : $"merge base with {reference}")}) against head {Short(pair.Head)} ({options.HeadRef})", pair),
            [.. suite.Diagnostics, .. warnings]);
    }

    private static Dictionary<Side, SideFolder> Folders(SideFolder before, SideFolder after, SideVariables variables) => new()
    {
        [Side.Base] = before with { Environment = variables.Base },
        [Side.Head] = after with { Environment = variables.Head },
    };

    private static Dictionary<(Side, CaseId), Case> Own(SuiteAgreement agreement, SuiteSource from) =>
        agreement.LaunchedElsewise.ToDictionary(item => (from == SuiteSource.Head ? Side.Base : Side.Head, item.Key), item => item.Value);

    private static Diagnostic[] SameCommit(WorktreePair pair) => pair.Base.Sha == pair.Head.Sha
        ? [Diagnostic.Warning("PG9024", $"Base and head are the same commit {Short(pair.Head)}: this compares the code with itself.", "Commit the change, or name another --base.")]
        : [];

    private static string Short(CommitInfo commit) => commit.ShortSha ?? "unknown";
}
