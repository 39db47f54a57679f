using System.Text;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.JUnit;

internal static class XmlText
{
    /// <summary>
    /// The text with U+FFFD for what XML 1.0 cannot carry, not even escaped, and for what would hide or reorder the text around it, as in the other
    /// renderings; dashboards show names as they are. Line breaks and tabs stay.
    /// </summary>
    public static string Legal(string text)
    {
        StringBuilder legal = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            legal.Append(rune.Value is not ('\t' or '\n' or '\r') && PlainText.IsHidden(rune) ? "\uFFFD" : rune.ToString());
        return legal.ToString();
    }
}
