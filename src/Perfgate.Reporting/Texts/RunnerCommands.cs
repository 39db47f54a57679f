namespace Perfgate.Reporting.Texts;

/// <summary>
/// GitHub's runner obeys what a step prints: a line that begins with <c>::</c>, after blanks, and <c>##[</c> wherever it stands. Text from a suite must be neither.
/// </summary>
internal static class RunnerCommands
{
    /// <summary>A line, or the rest of one, that the runner does not take for a command.</summary>
    public static string Disarm(string line)
    {
        string start = line.TrimStart();
        string rest = start.StartsWith("::", StringComparison.Ordinal) ? string.Concat(line.AsSpan(0, line.Length - start.Length), ": ", start.AsSpan(1)) : line;
        return Defuse(rest);
    }

    /// <summary>Text without the commands that the runner obeys in the middle of a line.</summary>
    public static string Defuse(string text) => text.Replace("##[", "# #[", StringComparison.Ordinal);
}
