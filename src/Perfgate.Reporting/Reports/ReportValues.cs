using System.Text;
using Perfgate.Quantities;

namespace Perfgate.Reporting.Reports;

/// <summary>Makes values fit for the document: finite numbers, well-formed text of bounded length.</summary>
internal static class ReportValues
{
    public static double? Finite(double? value) => value is double number && double.IsFinite(number) ? number : null;

    public static double? Finite(Ratio? ratio) => Finite(ratio?.Fraction);

    /// <summary>Rounding may lead a tail of a distribution a hair beyond its ends.</summary>
    public static double? Probability(double? value) => Finite(value) is double number ? Math.Clamp(number, 0, 1) : null;

    public static string? OptionalText(string? text) => text is null ? null : Text(text);

    /// <summary>The text with unpaired surrogates replaced (JSON cannot carry them), cut to <see cref="ReportCaps.LongestText"/>.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        StringBuilder wellFormed = new(Math.Min(text.Length, ReportCaps.LongestText));
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (wellFormed.Length + rune.Utf16SequenceLength > ReportCaps.LongestText - 1)
                return wellFormed.Append('…').ToString();
            wellFormed.Append(rune.ToString());
        }
        return wellFormed.ToString();
    }
}
