using System.Text;
using Perfgate.Diagnostics;
using Perfgate.Publishing.Outcomes;

namespace Perfgate.Publishing.Outputs;

/// <summary>The step's outputs (<c>GITHUB_OUTPUT</c>): names other steps read, a stable contract.</summary>
public static class WorkflowOutputs
{
    public const string Verdict = "verdict";
    public const string ExitCode = "exit-code";
    public const string Regressions = "regressions";
    public const string Waived = "waived";
    public const string Improvements = "improvements";
    public const string Inconclusive = "inconclusive";
    public const string Missing = "missing";
    public const string New = "new";
    public const string ReportJson = "report-json";
    public const string ReportMarkdown = "report-md";

    public static IReadOnlyList<string> Names { get; } =
        [Verdict, ExitCode, Regressions, Waived, Improvements, Inconclusive, Missing, New, ReportJson, ReportMarkdown];

    /// <summary>Appends the pairs, all or none.</summary>
    /// <param name="path">The file's path as the environment gave it; empty or null outside such a job.</param>
    /// <param name="delimiter">A word nobody could guess, new for every call: a value of several lines that held it could set outputs of its own.</param>
    public static PublishOutcome Append(string? path, IReadOnlyList<KeyValuePair<string, string>> pairs, string delimiter)
    {
        if (string.IsNullOrEmpty(path))
            return new PublishOutcome.NotPublished(Diagnostic.Warning("PG5002", "There is no file for step outputs here.", "Run in a job that sets GITHUB_OUTPUT."));
        if (pairs.FirstOrDefault(pair => !Names.Contains(pair.Key)) is { Key: string unknown })
            throw new ArgumentException($"{unknown} is no output of perfgate.", nameof(pairs));
        if (delimiter.Length < 16 || !delimiter.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException("A delimiter has at least 16 letters or digits.", nameof(delimiter));
        if (pairs.Any(pair => pair.Value.Contains(delimiter, StringComparison.Ordinal)))
            return new PublishOutcome.NotPublished(Diagnostic.Warning("PG5004", "A step output holds the delimiter that should end it; no outputs were written.", "Read the report file instead.", new SourcePlace(path)));
        StringBuilder text = new();
        foreach ((string name, string value) in pairs)
            text.Append(Line(name, value, delimiter));
        return AppendedFile.Append(path, text.ToString());
    }

    private static string Line(string name, string value, string delimiter) =>
        value.AsSpan().ContainsAny('\r', '\n') ? $"{name}<<{delimiter}\n{value}\n{delimiter}\n" : $"{name}={value}\n";
}
