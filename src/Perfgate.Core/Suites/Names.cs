namespace Perfgate.Suites;

internal static class Names
{
    /// <summary>True when the text starts with a letter or digit and goes on with letters, digits or the extra characters.</summary>
    public static bool AreValid(string? text, int longest, string extra) =>
        text is { Length: > 0 }
        && text.Length <= longest
        && char.IsAsciiLetterOrDigit(text[0])
        && text.All(character => char.IsAsciiLetterOrDigit(character) || extra.Contains(character));
}
