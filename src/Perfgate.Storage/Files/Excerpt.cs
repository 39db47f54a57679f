namespace Perfgate.Storage.Files;

/// <summary>A text of a file as a sentence may quote it: short, on one line, without control characters that a terminal or a log would act on.</summary>
internal static class Excerpt
{
    public const int Usual = 80;

    public static string Of(string text, int longest = Usual)
    {
        string excerpt = text.Length <= longest ? text : text[..longest] + "…";
        return excerpt.Any(NeedsCare)
            ? string.Concat(excerpt.Select(character => NeedsCare(character) ? '\uFFFD' : character))
            : excerpt;
    }

    // Bidirectional overrides make a log show something else than what is there.
    private static bool NeedsCare(char character) =>
        char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
