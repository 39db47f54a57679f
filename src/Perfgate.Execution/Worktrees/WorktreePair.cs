using System.Security.Cryptography;
using Perfgate.Diagnostics;
using Perfgate.Execution.Guardians;
using Perfgate.Execution.Runs;
using Perfgate.Plans;
using Perfgate.Records;

namespace Perfgate.Execution.Worktrees;

/// <summary>
/// Clean checkouts of two commits, <c>perfgate-&lt;id&gt;/base</c> and <c>/head</c> under the temporary folder. The paths are equally long, since
/// the length of a path shifts a program's stack and can shift its speed. Disposing removes them.
/// </summary>
public sealed class WorktreePair : IAsyncDisposable
{
    internal const string FolderPrefix = "perfgate-";
    internal const string BaseName = "base";
    internal const string HeadName = "head";

    private readonly Git git;
    private readonly string repository;
    private readonly string folder;

    private WorktreePair(Git git, string repository, string folder, CommitInfo @base, CommitInfo head)
    {
        (this.git, this.repository, this.folder) = (git, repository, folder);
        (Base, Head) = (@base, head);
    }

    public CommitInfo Base { get; }

    public CommitInfo Head { get; }

    /// <summary>
    /// Makes the pair; a failure leaves nothing behind. Warns of what the checkouts do not hold: uncommitted changes, submodules.
    /// First removes what killed runs left under the same temporary folder.
    /// </summary>
    /// <param name="repositoryFolder">Any folder inside the repository.</param>
    /// <param name="guardian">Told before anything is made; null in tests.</param>
    public static async Task<Result<WorktreePair>> CreateAsync(
        Git git, string repositoryFolder, SideRefs refs, string temporaryFolder, GuardianProcess? guardian, CancellationToken cancellation = default)
    {
        Result<string> top = await git.RepositoryTopAsync(repositoryFolder, cancellation);
        if (!top.Succeeded)
            return Result.Failure<WorktreePair>(top.Diagnostics);
        string root = top.Value;
        await StaleWorktrees.PruneAsync(git, temporaryFolder);
        Result<(string Base, string Head)> commits = await RefResolver.ResolveAsync(git, root, refs, cancellation);
        if (!commits.Succeeded)
            return Result.Failure<WorktreePair>(commits.Diagnostics);
        Diagnostic[] doubts = [.. commits.Diagnostics, .. await DoubtsAsync(git, root, cancellation)];
        string folder = Path.Combine(temporaryFolder, FolderPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)));
        WorktreePair pair = new(git, root, folder, new CommitInfo(commits.Value.Base, refs.Base, Dirty: false), new CommitInfo(commits.Value.Head, refs.Head, Dirty: false));
        Diagnostic? fault = await pair.CheckOutAsync(guardian, cancellation);
        if (fault is null)
            return Result.Success(pair, doubts);
        await pair.DisposeAsync();
        return Result.Failure<WorktreePair>([fault, .. doubts]);
    }

    /// <summary>A folder of the repository as it is on a side: the same place in that side's checkout.</summary>
    /// <param name="folderInRepository">Absolute path inside the repository, the suite file's folder for instance.</param>
    public SideFolder FolderOf(Side side, string folderInRepository)
    {
        string relative = Path.GetRelativePath(repository, ResolveLinks(folderInRepository));
        return new SideFolder(Path.GetFullPath(Path.Combine(PathOf(side), relative)));
    }

    public string PathOf(Side side) => Path.Combine(folder, side == Side.Base ? BaseName : HeadName);

    public async ValueTask DisposeAsync()
    {
        await WorktreeRemoval.RemoveAsync(git, repository, PathOf(Side.Base));
        await WorktreeRemoval.RemoveAsync(git, repository, PathOf(Side.Head));
        WorktreeRemoval.DeleteFolder(folder);
    }

    private async Task<Diagnostic?> CheckOutAsync(GuardianProcess? guardian, CancellationToken cancellation)
    {
        guardian?.WatchWorktree(repository, PathOf(Side.Base));
        guardian?.WatchWorktree(repository, PathOf(Side.Head));
        guardian?.WatchFolder(folder);
        try
        {
            Directory.CreateDirectory(folder);
            WorktreeOwner.Self(repository).Write(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return WorktreeDiagnostics.FolderUnusable(folder, exception.Message);
        }
        foreach ((Side side, string? sha) in new[] { (Side.Base, Base.Sha), (Side.Head, Head.Sha) })
        {
            Result<string> added = await git.RunAsync(repository, ["worktree", "add", "--detach", "--force", PathOf(side), sha!], cancellation);
            if (!added.Succeeded)
                return added.Diagnostics[0];
        }
        return null;
    }

    private static async Task<List<Diagnostic>> DoubtsAsync(Git git, string root, CancellationToken cancellation)
    {
        List<Diagnostic> doubts = [];
        int changed = await CommitReader.CountChangesAsync(git, root, cancellation);
        if (changed > 0)
            doubts.Add(WorktreeDiagnostics.Uncommitted(changed));
        if (File.Exists(Path.Combine(root, ".gitmodules")))
            doubts.Add(WorktreeDiagnostics.Submodules());
        return doubts;
    }

    // git names the repository by its real path, a user's path may lead there through links (/tmp on macOS).
    private static string ResolveLinks(string path)
    {
        string full = Path.GetFullPath(path);
        string? parent = Path.GetDirectoryName(full);
        if (parent is null)
            return full;
        string real = Path.Combine(ResolveLinks(parent), Path.GetFileName(full));
        return Directory.Exists(real) && Directory.ResolveLinkTarget(real, returnFinalTarget: true) is { } target ? target.FullName : real;
    }
}
