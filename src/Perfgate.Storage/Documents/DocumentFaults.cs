using System.Text.Json;
using System.Text.RegularExpressions;
using Perfgate.Diagnostics;
using Perfgate.Storage.Files;

namespace Perfgate.Storage.Documents;

/// <summary>Every sentence about the form of a JSON file: not JSON, another kind, another version, members that do not belong.</summary>
internal static partial class DocumentFaults
{
    private const string NotHandWritten = "Files of this kind are written by programs: write it again, or restore it from where it came.";

    public static Diagnostic Empty(string file) =>
        Diagnostic.Error("PG3004", "The file is empty.", NotHandWritten, new SourcePlace(file));

    public static Diagnostic NotText(string file) =>
        Diagnostic.Error("PG3004", "The file is not valid UTF-8 text.", NotHandWritten, new SourcePlace(file));

    public static Diagnostic NotAnObject(string file) =>
        Diagnostic.Error("PG3004", "The file holds JSON, but not an object with a `schema` member.", KnownKinds(), new SourcePlace(file));

    public static Diagnostic NotJson(string file, JsonException exception) =>
        exception.Message.Contains("trailing comma", StringComparison.Ordinal)
            ? Diagnostic.Error("PG3004", "The file is not JSON: a comma stands before a closing bracket.", "Remove the comma.", Place(file, exception))
            : Diagnostic.Error("PG3004", $"The file is not complete JSON: {Reason(exception)}", NotHandWritten, Place(file, exception));

    public static Diagnostic NoSchema(string file, DocumentKind? wanted) =>
        Diagnostic.Error(
            "PG3005",
            wanted is null ? "The file has no `schema` member that names a perfgate file." : $"The file has no `schema` member; a {wanted.What} has \"{wanted.Schema}\".",
            wanted is null ? KnownKinds() : "Name a file that perfgate wrote.",
            new SourcePlace(file));

    public static Diagnostic OtherKind(string file, string schema, DocumentKind? wanted) =>
        Diagnostic.Error(
            "PG3005",
            $"The file is \"{Short(schema)}\"{(wanted is null ? "" : $", not a {wanted.What} (\"{wanted.Schema}\")")}.",
            wanted is null ? KnownKinds() : $"Name a {wanted.What}.",
            new SourcePlace(file));

    public static Diagnostic Newer(string file, DocumentKind kind, int version) =>
        Diagnostic.Error(
            "PG3006",
            $"The file is perfgate/{kind.Name}@{version}; this perfgate knows versions up to @{kind.Version}.",
            "Update perfgate to the version that wrote the file.",
            new SourcePlace(file));

    public static Diagnostic NoMigration(string file, DocumentKind kind, int version) =>
        Diagnostic.Error(
            "PG3007",
            $"The file is perfgate/{kind.Name}@{version}, a version that this perfgate cannot bring up to @{kind.Version}.",
            "Measure again, or read it with the perfgate that wrote it.",
            new SourcePlace(file));

    public static Diagnostic Null(SourcePlace place) =>
        Diagnostic.Error("PG3010", "A value is null.", "Leave members without a value out.", place);

    public static Diagnostic NotFinite(SourcePlace place) =>
        Diagnostic.Error("PG3010", "A number is not finite (NaN, infinite, or too large for a double).", "Write finite numbers.", place);

    public static Diagnostic Inconsistent(string id, string file, string path, string sentence) =>
        Diagnostic.Error(id, $"{path}: {Short(sentence)}", NotHandWritten, new SourcePlace(file));

    /// <summary>The deserializer's exception in the words of the file instead of .NET's.</summary>
    public static Diagnostic Translate(string file, DocumentKind kind, Type type, JsonException exception)
    {
        string path = exception.Path is { Length: > 0 } found ? Short(found) : "$";
        SourcePlace place = Place(file, exception);
        string message = exception.Message;
        if (UnknownMember().Match(message) is { Success: true } unknown)
            return Diagnostic.Error("PG3008", $"{path}: \"{Short(unknown.Groups[1].Value)}\" is not a member of {kind.Schema} here.", NotHandWritten, place);
        if (MissingMembers().Match(message) is { Success: true } missing)
            return Diagnostic.Error("PG3009", $"{path}: missing {missing.Groups[1].Value.TrimEnd('.').Replace('\'', '`')}.", NotHandWritten, place);
        if (message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) && EnumWords.At(type, path) is { } words)
            return Diagnostic.Error("PG3010", $"{path}: the value is none of its words ({string.Join(", ", words)}).", "Write one of them.", place);
        // What .NET says of a value names its own types; what perfgate's converters say is a rule of the format.
        bool isNet = message.StartsWith("The JSON", StringComparison.Ordinal) || message.Contains("System.", StringComparison.Ordinal) || message.Contains("Perfgate.", StringComparison.Ordinal);
        string reason = isNet ? "the value is of the wrong kind." : Reason(exception);
        return Diagnostic.Error("PG3010", $"{path}: {reason}", NotHandWritten, place);
    }

    private static string KnownKinds() =>
        $"perfgate reads {string.Join(", ", DocumentKind.All.Select(kind => kind.Schema))}.";

    private static SourcePlace Place(string file, JsonException exception) =>
        new(file, (int?)exception.LineNumber + 1, (int?)exception.BytePositionInLine + 1);

    // The exception repeats path, line and position at its end; the diagnostic has them in its place.
    private static string Reason(JsonException exception)
    {
        string message = exception.Message;
        int end = message.IndexOf(" Path: ", StringComparison.Ordinal) is int path and >= 0 ? path : message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        string reason = (end < 0 ? message : message[..end]).Replace("Change the reader options.", "", StringComparison.Ordinal);
        return Short(reason.TrimEnd('.', ' ')) + ".";
    }

    private static string Short(string text) => Excerpt.Of(text, 200);

    [GeneratedRegex(@"The JSON property '([^']*)' could not be mapped")]
    private static partial Regex UnknownMember();

    [GeneratedRegex(@"missing required properties including: (.+?)(?: Path: |$)")]
    private static partial Regex MissingMembers();
}
