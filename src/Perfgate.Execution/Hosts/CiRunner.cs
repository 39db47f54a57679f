namespace Perfgate.Execution.Hosts;

/// <summary>Which CI system runs this, by the variables each sets.</summary>
internal static class CiRunner
{
    private static readonly (string Variable, string Provider)[] Providers =
    [
        ("GITHUB_ACTIONS", "github"), ("GITLAB_CI", "gitlab"), ("TF_BUILD", "azure"), ("BUILDKITE", "buildkite"), ("CIRCLECI", "circleci"),
        ("JENKINS_URL", "jenkins"), ("TEAMCITY_VERSION", "teamcity"), ("CI", "other"),
    ];

    private static readonly string[] NameVariables = ["RUNNER_NAME", "CI_RUNNER_ID", "AGENT_NAME", "BUILDKITE_AGENT_NAME", "NODE_NAME"];

    public static string? Provider(IReadOnlyDictionary<string, string> environment) =>
        Providers.FirstOrDefault(item => environment.GetValueOrDefault(item.Variable) is { Length: > 0 } value && value != "false").Provider;

    public static string? Name(IReadOnlyDictionary<string, string> environment) =>
        NameVariables.Select(environment.GetValueOrDefault).FirstOrDefault(name => !string.IsNullOrEmpty(name));

    /// <summary>The image of a hosted GitHub runner: what is installed changes with it.</summary>
    public static string? Image(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault("ImageOS") is { Length: > 0 } system ? $"{system} {environment.GetValueOrDefault("ImageVersion")}".Trim() : null;
}
