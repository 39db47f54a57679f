using System.Globalization;
using System.Text;

namespace Perfgate.Reporting.Texts;

/// <summary>Text from outside made fit to be shown on one line: nothing that moves, hides or reorders what stands around it.</summary>
internal static class PlainText
{
    /// <summary>
    /// White space and line breaks become single spaces. Control characters, direction overrides, zero-width and other format
    /// characters become U+FFFD, visible on purpose: who wrote them into a name wanted them unseen. Nothing in it is a command to GitHub's runner, but for a start with <c>::</c>.
    /// </summary>
    public static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                AppendSpace(clean);
            else
                clean.Append(IsHidden(rune) ? "\uFFFD" : rune.ToString());
        }
        return RunnerCommands.Defuse(clean.ToString().TrimEnd(' '));
    }

    /// <summary>At most so many characters, the middle replaced by an ellipsis: both the start and the end tell names apart.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
            return text;
        int head = most / 2;
        int tail = most - head - 1;
        if (char.IsHighSurrogate(text[head - 1]))
            head--;
        if (char.IsLowSurrogate(text[^tail]))
            tail--;
        return $"{text[..head]}…{text[^tail..]}";
    }

    /// <summary>Lines of at most so many characters, broken at spaces where there are some; all but the first are indented. None is a command to GitHub's runner.</summary>
    public static IEnumerable<string> Wrap(string text, int width, int indent)
    {
        string margin = "";
        text = RunnerCommands.Disarm(text);
        while (margin.Length + text.Length > width)
        {
            int room = width - margin.Length;
            int space = text.LastIndexOf(' ', room);
            int end = space > 0 ? space : room - (char.IsHighSurrogate(text[room - 1]) ? 1 : 0);
            yield return margin + text[..end].TrimEnd();
            text = RunnerCommands.Disarm(text[end..].TrimStart());
            margin = new string(' ', indent);
        }
        yield return margin + text;
    }

    private static void AppendSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
            clean.Append(' ');
    }

    /// <summary>Control, direction, zero-width and other characters that are not seen themselves.</summary>
    public static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
