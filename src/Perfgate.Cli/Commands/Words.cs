using System.Globalization;

namespace Perfgate.Cli.Commands;

/// <summary>Arguments as a person would type them.</summary>
internal static class Words
{
    public static IEnumerable<string> Suite(string? argument) => argument is null ? [] : [Quote(argument)];

    public static IEnumerable<string> Confirm(int? most) => most is int launches ? [string.Create(CultureInfo.InvariantCulture, $"--confirm {launches}")] : [];

    public static string Quote(string text) =>
        text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '/' or '=' or ':' or '\\')
            ? text
            : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
