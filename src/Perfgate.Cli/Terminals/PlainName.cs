using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Perfgate.Cli.Terminals;

/// <summary>Names from suites and baselines made fit for a table on a terminal: nothing that moves, hides or reorders what stands around it.</summary>
internal static partial class PlainName
{
    public static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => Rune.IsWhiteSpace(rune) ? " " : IsHidden(rune) ? "\uFFFD" : rune.ToString())).Replace("##[", "# #[", StringComparison.Ordinal);

    /// <summary>Lines of which GitHub's runner takes none for a command: it obeys those that begin with <c>::</c> after blanks.</summary>
    public static string Disarm(string lines) => CommandStart().Replace(lines, "$1: :");

    [GeneratedRegex(@"(?<![^\r\n])([^\S\r\n]*)::")]
    private static partial Regex CommandStart();

    /// <summary>At most so many characters, the middle replaced by an ellipsis: both the start and the end tell names apart.</summary>
    public static string Shorten(string text, int most) => text.Length <= most ? text : $"{text[..(most / 2)]}…{text[^(most - (most / 2) - 1)..]}";

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
