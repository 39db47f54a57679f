using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>
/// Puts text of untrusted origin into Markdown so that it reads as itself and does nothing: no markup, no table cell, no HTML, no link,
/// and on the hosts that post-process the rendered page no mention, issue reference, commit reference or emoji.
/// </summary>
internal static partial class MarkdownText
{
    /// <summary>
    /// Invisible, and no part of any word. Entities do not stop mentions and references, because hosts look for those after rendering;
    /// a word joiner inside them does.
    /// </summary>
    private const string Joiner = "\u2060";

    // Each of them can start or end something somewhere in CommonMark, in GitHub's or in GitLab's extensions.
    private const string Special = "\\`*{}[]<>|~!&$^\"#";

    /// <summary>For any place, also the start of a line or a list item.</summary>
    public static string Escape(string text) => Escape(text, startsLine: true);

    /// <summary>For table cells, where no block can start: <c>+18.2 %</c> stays legible in the source.</summary>
    public static string EscapeCell(string text) => Escape(text, startsLine: false);

    /// <summary>
    /// The text as a code span, for names: hosts look for nothing inside one, and what is copied from it is exact.
    /// A pipe would end a table cell even there, so such a text is escaped instead.
    /// </summary>
    public static string Code(string text)
    {
        string clean = PlainText.Clean(text);
        if (clean.Length == 0 || clean.Contains('|'))
            return Escape(clean);
        string fence = new('`', LongestRun(clean, '`') + 1);
        string padding = clean[0] == '`' || clean[^1] == '`' ? " " : "";
        return $"{fence}{padding}{clean}{padding}{fence}";
    }

    /// <summary>A fenced block of lines that no line can close.</summary>
    public static string Fence(IEnumerable<string> lines)
    {
        string[] clean = [.. lines.Select(PlainText.Clean)];
        string fence = new('`', Math.Max(3, clean.Select(line => LongestRun(line, '`')).DefaultIfEmpty().Max() + 1));
        return $"{fence}sh\n{string.Concat(clean.Select(line => line + "\n"))}{fence}\n";
    }

    private static string Escape(string text, bool startsLine)
    {
        string defused = Defuse(PlainText.Clean(text));
        StringBuilder escaped = new(defused.Length + 16);
        for (int index = 0; index < defused.Length; index++)
        {
            char character = defused[index];
            if (Special.Contains(character) || (character == '_' && !IsInsideWord(defused, index)) || (startsLine && StartsBlock(defused, index)))
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            else
                escaped.Append(character);
        }
        return escaped.ToString();
    }

    private static string Defuse(string text)
    {
        text = text.Replace("@", "@" + Joiner, StringComparison.Ordinal);
        text = Scheme().Replace(text, "$1" + Joiner + ":");
        text = WebHost().Replace(text, "$1" + Joiner + ".");
        text = IssueReference().Replace(text, "$1" + Joiner);
        text = EmojiStart().Replace(text, ":" + Joiner);
        return CommitReference().Replace(text, reference => string.Join(Joiner, reference.Value.Chunk(6).Select(part => new string(part))));
    }

    private static bool IsInsideWord(string text, int index) =>
        index > 0 && index + 1 < text.Length && char.IsAsciiLetterOrDigit(text[index - 1]) && char.IsAsciiLetterOrDigit(text[index + 1]);

    // "- x", "+ x", "1. x", "1) x", "===" and ": x" are blocks only where a line starts.
    private static bool StartsBlock(string text, int index) => text[index] switch
    {
        '-' or '+' or '=' or ':' => index == 0,
        '.' or ')' => index > 0 && text.AsSpan(0, index).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    private static int LongestRun(string text, char character)
    {
        int longest = 0;
        int run = 0;
        foreach (char one in text)
        {
            run = one == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    [GeneratedRegex("(https?|ftp|mailto|xmpp|tel|data|javascript):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(www)\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebHost();

    [GeneratedRegex("(#|!|gh-|%|~)(?=[0-9A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IssueReference();

    [GeneratedRegex(@":(?=[0-9A-Za-z_+\-]+:)", RegexOptions.CultureInvariant)]
    private static partial Regex EmojiStart();

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9a-fA-F]{7,}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex CommitReference();
}
