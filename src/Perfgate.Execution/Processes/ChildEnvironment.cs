namespace Perfgate.Execution.Processes;

/// <summary>
/// The environment children run in: perfgate's own without credentials and without the variables a git hook sets, then what the side,
/// the suite and the case add. Nothing in it tells which side is measured.
/// </summary>
public static class ChildEnvironment
{
    /// <summary>Credentials of CI systems. Code under test, perhaps from a stranger's pull request, has no business with them.</summary>
    public static readonly IReadOnlyList<string> Secrets =
    [
        "GITHUB_TOKEN", "GH_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_URL",
        "CI_JOB_TOKEN", "PERFGATE_TOKEN", "SYSTEM_ACCESSTOKEN",
    ];

    /// <summary>Set inside git hooks: they would point every git a child runs at the hook's repository and index.</summary>
    public static readonly IReadOnlyList<string> HookVariables =
    [
        "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_QUARANTINE_PATH", "GIT_EXEC_PATH", "GIT_REFLOG_ACTION",
    ];

    private static readonly StringComparer NameComparer = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Later layers win over earlier ones.</summary>
    public static IReadOnlyDictionary<string, string> Create(
        IReadOnlyDictionary<string, string> inherited, params ReadOnlySpan<IReadOnlyDictionary<string, string>> layers)
    {
        Dictionary<string, string> environment = new(NameComparer);
        foreach ((string name, string value) in inherited)
            environment[name] = value;
        foreach (string name in (IEnumerable<string>)[.. Secrets, .. HookVariables])
            environment.Remove(name);
        foreach (IReadOnlyDictionary<string, string> layer in layers)
        {
            foreach ((string name, string value) in layer)
                environment[name] = value;
        }
        return environment;
    }
}
