namespace Perfgate.Execution.Guardians;

/// <summary>The lines perfgate writes to its guardian: a word and its values, separated by tabs, since paths may hold spaces.</summary>
internal static class GuardianLine
{
    public const string Bye = "bye";

    public static string Run(string token) => $"run\t{token}";

    public static string Worktree(string repository, string path) => $"worktree\t{repository}\t{path}";

    public static string Folder(string path) => $"folder\t{path}";

    public static string[] Parse(string line) => line.Split('\t');
}
