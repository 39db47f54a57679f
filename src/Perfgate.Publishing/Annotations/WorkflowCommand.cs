using System.Globalization;

namespace Perfgate.Publishing.Annotations;

/// <summary>Annotations as log lines (<c>::error title=...::message</c>). The one encoder of them, because an unencoded line break starts a command of its own.</summary>
public static class WorkflowCommand
{
    /// <summary>The host silently drops more than ten of a level in a step; five of the worst are read, fifty are not.</summary>
    public const int MostAnnotations = 5;

    /// <summary>One line for each of the first annotations; the caller puts the worst first.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<Annotation> annotations) => [.. annotations.Take(MostAnnotations).Select(Encode)];

    public static string Encode(Annotation annotation)
    {
        string[] properties =
        [
            .. annotation.File is null ? [] : new[] { $"file={EncodeProperty(annotation.File)}" },
            .. annotation.Line is int line ? new[] { $"line={line.ToString(CultureInfo.InvariantCulture)}" } : [],
            $"title={EncodeProperty(annotation.Title)}",
        ];
        return $"::{annotation.Level.ToString().ToLowerInvariant()} {string.Join(',', properties)}::{EncodeMessage(annotation.Message)}";
    }

    // The percent sign first, or it would encode the others' codes once more.
    private static string EncodeMessage(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EncodeProperty(string text) => EncodeMessage(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
