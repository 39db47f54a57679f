namespace Perfgate.Cli.Sessions;

/// <summary>Where accepted baselines lie.</summary>
internal static class BaselineLocation
{
    public const string FolderName = "baselines";

    /// <summary>
    /// What <c>--baselines</c> says, else <c>baselines/</c> at the top of the git repository that holds the current folder, else in the current folder itself.
    /// The same for every command, whatever suite or run it is about.
    /// </summary>
    public static string Find(Surroundings surroundings, string? option) =>
        option is not null ? surroundings.FullPath(option) : Path.Combine(RepositoryTop(surroundings.CurrentFolder) ?? surroundings.CurrentFolder, FolderName);

    private static string? RepositoryTop(string folder)
    {
        // A linked worktree has a file named .git where a clone has a folder.
        for (DirectoryInfo? candidate = new(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (Path.Exists(Path.Combine(candidate.FullName, ".git")))
                return candidate.FullName;
        }
        return null;
    }
}
