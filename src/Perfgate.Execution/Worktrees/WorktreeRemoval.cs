namespace Perfgate.Execution.Worktrees;

/// <summary>Removes worktrees and their folders, as far as it can be done.</summary>
internal static class WorktreeRemoval
{
    private const int Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Removes a worktree and git's note of it. Not cancellable: leaving it would be worse.</summary>
    public static async Task RemoveAsync(Git git, string repository, string path)
    {
        if (Directory.Exists(repository))
            await git.TryAsync(repository, ["worktree", "remove", "--force", "--force", path], CancellationToken.None);
        DeleteFolder(path);
        if (Directory.Exists(repository))
            await git.TryAsync(repository, ["worktree", "prune"], CancellationToken.None);
    }

    /// <summary>A process that is just ending may still create files, so deleting is tried a few times.</summary>
    public static void DeleteFolder(string path)
    {
        for (int attempt = 0; attempt < Attempts && Directory.Exists(path); attempt++)
        {
            try
            {
                Directory.Delete(path, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
