namespace Quickstart.Text;

/// <summary>
/// The tokens: printable characters and line feed, then 400 syllables of a made-up language, half of which end a word with a space.
/// </summary>
internal static class Vocabulary
{
    private const string Onsets = "bcdfghjklmnpqrstvwxz";
    private const string Vowels = "aeiou";
    private static readonly string[] Endings = ["", "n", "s ", "r "];

    public static IReadOnlyList<string> Tokens { get; } = [.. Characters(), .. Syllables()];

    /// <summary>Syllables that end in a space. Text made of them falls back into exactly the same tokens.</summary>
    public static IReadOnlyList<string> WordEnds { get; } = [.. Tokens.Where(token => token.Length > 1 && token.EndsWith(' '))];

    public static int Longest { get; } = Tokens.Max(token => token.Length);

    private static IEnumerable<string> Characters() =>
        Enumerable.Range(' ', '~' - ' ' + 1).Select(code => ((char)code).ToString()).Append("\n");

    private static IEnumerable<string> Syllables() =>
        from ending in Endings
        from onset in Onsets
        from vowel in Vowels
        select $"{onset}{vowel}{ending}";
}
