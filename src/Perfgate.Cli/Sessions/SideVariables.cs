using Perfgate.Diagnostics;

namespace Perfgate.Cli.Sessions;

/// <summary>Environment variables that one side has and the other has not.</summary>
internal sealed record SideVariables(IReadOnlyDictionary<string, string> Base, IReadOnlyDictionary<string, string> Head)
{
    /// <summary>Said in the record and the report, by name only: values may be secrets.</summary>
    public IReadOnlyList<Diagnostic> Notes =>
        Base.Count + Head.Count == 0
            ? []
            : [Diagnostic.Note("PG9010", $"The sides differ in environment variables: {string.Join(", ", Base.Keys.Select(name => $"{name} (base)").Concat(Head.Keys.Select(name => $"{name} (head)")))}.")];

    public static Result<SideVariables> Parse(IReadOnlyList<string> baseVariables, IReadOnlyList<string> headVariables)
    {
        string? faulty = baseVariables.Concat(headVariables).FirstOrDefault(variable => variable.IndexOf('=', StringComparison.Ordinal) < 1);
        return faulty is null
            ? Result.Success(new SideVariables(ToDictionary(baseVariables), ToDictionary(headVariables)))
            : Result.Failure<SideVariables>(Diagnostic.Error("PG9011", $"\"{faulty}\" is not an environment variable.", "Write NAME=VALUE."));
    }

    private static Dictionary<string, string> ToDictionary(IReadOnlyList<string> variables)
    {
        Dictionary<string, string> parsed = [];
        foreach (string variable in variables)
        {
            int split = variable.IndexOf('=', StringComparison.Ordinal);
            parsed[variable[..split]] = variable[(split + 1)..];
        }
        return parsed;
    }
}
