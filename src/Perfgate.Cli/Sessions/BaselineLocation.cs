namespace Perfgate.Cli.Sessions;

/// <summary>Where accepted baselines lie.</summary>
internal static class BaselineLocation
{
    public const string FolderName = "baselines";

    /// <summary>What <c>--baselines</c> says, else <c>baselines/</c> at the top of the git repository that holds the folder, else in the folder itself.</summary>
    public static string Find(Surroundings surroundings, string? option, string folder) =>
        option is not null ? surroundings.FullPath(option) : Path.Combine(RepositoryTop(folder) ?? folder, FolderName);

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
