using System.Text;

namespace Perfgate.Storage.Suites;

/// <summary>
/// Splits a command written as one text into program and arguments, as a POSIX shell splits words: spaces separate, single quotes keep everything,
/// double quotes keep all but <c>\"</c> and <c>\\</c>, a backslash keeps the next character. Nothing is expanded.
/// </summary>
internal static class WordSplitter
{
    /// <summary>The words; null when a quote is not closed or the text ends in a backslash.</summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        List<string> words = [];
        StringBuilder? word = null;
        char quote = '\0';
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            char? next = index + 1 < text.Length ? text[index + 1] : null;
            if (character == quote)
                quote = '\0';
            else if (character == '\\' && (quote == '\0' || (quote == '"' && next is '"' or '\\')))
            {
                if (next is null)
                    return null;
                (word ??= new()).Append(next);
                index++;
            }
            else if (quote != '\0')
                word!.Append(character);
            else if (character is '\'' or '"')
            {
                quote = character;
                word ??= new();
            }
            else if (!char.IsWhiteSpace(character))
                (word ??= new()).Append(character);
            else if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }
        if (word is not null)
            words.Add(word.ToString());
        return quote == '\0' ? words : null;
    }
}
