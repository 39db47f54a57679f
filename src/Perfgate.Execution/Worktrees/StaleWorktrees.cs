namespace Perfgate.Execution.Worktrees;

/// <summary>Worktrees of runs that were killed together with their guardian.</summary>
public static class StaleWorktrees
{
    /// <summary>Removes all under the temporary folder whose owner is certainly gone. Returns the folders removed.</summary>
    public static async Task<IReadOnlyList<string>> PruneAsync(Git git, string temporaryFolder)
    {
        List<string> removed = [];
        if (!Directory.Exists(temporaryFolder))
            return removed;
        foreach (string folder in Directory.EnumerateDirectories(temporaryFolder, WorktreePair.FolderPrefix + "*"))
        {
            if (WorktreeOwner.Read(folder) is not { } owner || !owner.IsCertainlyGone())
                continue;
            await WorktreeRemoval.RemoveAsync(git, owner.Repository, Path.Combine(folder, WorktreePair.BaseName));
            await WorktreeRemoval.RemoveAsync(git, owner.Repository, Path.Combine(folder, WorktreePair.HeadName));
            WorktreeRemoval.DeleteFolder(folder);
            removed.Add(folder);
        }
        return removed;
    }
}
