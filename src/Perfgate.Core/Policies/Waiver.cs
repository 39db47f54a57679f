using System.Text;
using Perfgate.Suites;

namespace Perfgate.Policies;

/// <summary>A regression the team has agreed to live with: it is shown as waived and does not fail the gate.</summary>
/// <param name="Case">A case id or a benchmark's name, <c>*</c> for any characters.</param>
/// <param name="Metric">Null for every metric of the case.</param>
/// <param name="Reason">Why; shown in every report.</param>
/// <param name="Until">The last day on which the waiver counts; null for no end.</param>
public sealed record Waiver(string Case, MetricName? Metric, string Reason, DateOnly? Until)
{
    /// <summary>Characters that are letters or symbols by their category and blank on the screen: fillers of Hangul, and the braille pattern without a dot.</summary>
    private const string Blanks = "\u115F\u1160\u2800\u3164\uFFA0";

    /// <summary>Whether a reason can be seen: something in it is neither white space nor invisible.</summary>
    public static bool IsVisible(string reason) => reason.EnumerateRunes().Any(IsVisible);

    public bool Covers(CaseId id, MetricName metric, DateOnly day) =>
        (Metric is not { } only || only == metric)
        && (Until is not { } last || day <= last)
        && (IsMatch(id.Value) || IsMatch(BenchmarkOf(id)));

    private static bool IsVisible(Rune rune) =>
        !(rune.IsBmp && Blanks.Contains((char)rune.Value)) && (Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune));

    private bool IsMatch(string name) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Case, name, ignoreCase: false);

    private static string BenchmarkOf(CaseId id) => id.Value.Split('/', 2)[0];
}
