using System.Globalization;
using Perfgate.Diagnostics;

namespace Perfgate.Expressions;

/// <summary>An expression's text and, if it stands in a file, the place of its first character.</summary>
internal sealed record ExpressionSource(string Text, SourcePlace? Start)
{
    private const int LongestQuoted = 80;

    /// <summary>A fault at a character of the text, counted from 0; the sentence counts from 1, as editors do.</summary>
    public Diagnostic Fault(string id, int position, string sentence, string? nextStep = null) =>
        Diagnostic.Error(id, string.Create(CultureInfo.InvariantCulture, $"\"{Quote(Text)}\", character {position + 1}: {sentence}"), nextStep, PlaceOf(position));

    /// <summary>A fault of the whole text.</summary>
    public Diagnostic Fault(string id, string sentence, string? nextStep = null) => Diagnostic.Error(id, sentence, nextStep, Start);

    /// <summary>A piece of the text as a sentence may show it. The language is ASCII, so nothing else is repeated into a terminal or log.</summary>
    public static string Quote(string text) =>
        string.Concat((text.Length <= LongestQuoted ? text : text[..LongestQuoted] + "...").Select(character => character switch
        {
            >= ' ' and <= '~' => character,
            '\t' or '\r' or '\n' => ' ',
            _ => '\uFFFD',
        }));

    // Columns of a text over several lines depend on how the file folds them; its start is then the honest answer.
    private SourcePlace? PlaceOf(int position) =>
        Start?.Column is int column && !Text.AsSpan(0, position).ContainsAny('\r', '\n') ? Start with { Column = column + position } : Start;
}
