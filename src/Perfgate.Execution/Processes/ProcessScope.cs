namespace Perfgate.Execution.Processes;

/// <summary>
/// A set of processes that must end together, marked by an environment variable all descendants inherit: a daemon that left its parent's
/// tree still carries it. The value is a list, so that a perfgate measured by another perfgate is in both runs' scopes.
/// </summary>
/// <param name="Variable"><see cref="RunVariable"/> or <see cref="LaunchVariable"/>.</param>
/// <param name="Mark">Unique text of the scope, without commas.</param>
public sealed record ProcessScope(string Variable, string Mark)
{
    /// <summary>Marks everything a run starts.</summary>
    public const string RunVariable = "PERFGATE_RUN";

    /// <summary>Marks everything one launch, or one benchmark's set-up, starts.</summary>
    public const string LaunchVariable = "PERFGATE_LAUNCH";

    public static ProcessScope OfRun(string token) => new(RunVariable, token);

    /// <summary>
    /// The number has a fixed width: a longer environment moves the child's stack, and that alone can change its speed
    /// (Mytkowicz and others, "Producing wrong data without doing anything obviously wrong", 2009).
    /// </summary>
    public static ProcessScope OfLaunch(string token, int number) => new(LaunchVariable, $"{token}-{number:D6}");

    /// <summary>The variable's value for a child, given what perfgate itself inherited.</summary>
    public string ValueWithin(IReadOnlyDictionary<string, string> inherited) =>
        inherited.TryGetValue(Variable, out string? outer) && outer.Length > 0 ? $"{outer},{Mark}" : Mark;

    /// <summary>True when one <c>NAME=value</c> of a process's environment carries the mark.</summary>
    internal bool IsIn(ReadOnlySpan<char> entry)
    {
        if (!entry.StartsWith(Variable, StringComparison.Ordinal) || entry.Length <= Variable.Length || entry[Variable.Length] != '=')
            return false;
        ReadOnlySpan<char> value = entry[(Variable.Length + 1)..];
        foreach (Range part in value.Split(','))
        {
            if (value[part].SequenceEqual(Mark))
                return true;
        }
        return false;
    }
}
