using Perfgate.Records;

namespace Perfgate.Execution.Worktrees;

/// <summary>Reads which commit a folder holds.</summary>
public static class CommitReader
{
    /// <summary>Commit, branch and whether tracked files differ from the commit; null outside a repository, without git or before the first commit.</summary>
    public static async Task<CommitInfo?> DescribeAsync(Git git, string folder, CancellationToken cancellation = default)
    {
        if (await git.TryAsync(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], cancellation) is not { Length: > 0 } sha)
            return null;
        string? branch = await git.TryAsync(folder, ["symbolic-ref", "--quiet", "--short", "HEAD"], cancellation);
        return new CommitInfo(sha, string.IsNullOrEmpty(branch) ? null : branch, await CountChangesAsync(git, folder, cancellation) > 0);
    }

    /// <summary>Tracked files that differ from the commit. Untracked ones do not count: build outputs and reports would make every folder differ.</summary>
    internal static async Task<int> CountChangesAsync(Git git, string folder, CancellationToken cancellation)
    {
        string? changes = await git.TryAsync(folder, ["status", "--porcelain", "--untracked-files=no", "--ignore-submodules=dirty"], cancellation);
        return changes?.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;
    }
}
