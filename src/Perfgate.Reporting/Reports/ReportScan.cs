using System.Text.Json;
using Perfgate.Diagnostics;

namespace Perfgate.Reporting.Reports;

/// <summary>
/// The first pass over a document of untrusted origin: is it JSON, is it a report of this version, and does it keep the caps?
/// Nothing is built before the answer is yes.
/// </summary>
internal static class ReportScan
{
    /// <summary>The first fault, or null.</summary>
    public static Diagnostic? Fault(ReadOnlySpan<byte> utf8, string fileName)
    {
        try
        {
            return Scan(utf8, fileName);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is no valid UTF-16 once unescaped ("\ud800").
            SourcePlace place = exception is JsonException json ? ReportJson.Place(json, fileName) : new SourcePlace(fileName);
            return Diagnostic.Error("PG4001", "The document is not valid JSON, or it is cut off.", "Use the whole report.json that perfgate wrote.", place);
        }
    }

    public static Diagnostic WrongKind(string fileName) => Diagnostic.Error(
        "PG4002",
        $"The document is not a perfgate report: its member \"schema\" is not {Report.SchemaName}.",
        "Give the report.json, not the run record or a baseline.",
        new SourcePlace(fileName));

    private static Diagnostic? Scan(ReadOnlySpan<byte> utf8, string fileName)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = ReportCaps.Deepest });
        Stack<OpenItem> open = new();
        string? schema = null;
        while (reader.Read())
        {
            string? fault = reader.TokenType switch
            {
                JsonTokenType.String or JsonTokenType.PropertyName => TextFault(ref reader),
                JsonTokenType.Number when !IsFinite(ref reader) => "A number is not finite.",
                _ => null,
            };
            fault ??= ItemFault(reader.TokenType, open);
            if (fault is not null)
                return CapFault(fault, utf8, (int)reader.TokenStartIndex, fileName);
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("schema"u8))
                schema = SchemaValue(reader);
        }
        return schema == Report.SchemaName ? null : SchemaFault(schema, fileName);
    }

    private static string? TextFault(ref Utf8JsonReader reader) =>
        reader.ValueSpan.Length > ReportCaps.LongestText && reader.GetString()!.Length > ReportCaps.LongestText
            ? $"A text is longer than {ReportCaps.LongestText} characters."
            : null;

    // 1e999 is valid JSON and becomes infinity.
    private static bool IsFinite(ref Utf8JsonReader reader) => reader.TryGetDouble(out double number) && double.IsFinite(number);

    // Every open list or object counts its tokens. A null item has no meaning in any list of a report.
    private static string? ItemFault(JsonTokenType token, Stack<OpenItem> open)
    {
        if (token is JsonTokenType.EndArray or JsonTokenType.EndObject)
        {
            open.Pop();
            return null;
        }
        bool inside = open.TryPop(out OpenItem parent);
        if (inside)
            open.Push(parent with { Tokens = parent.Tokens + 1 });
        if (token is JsonTokenType.StartArray or JsonTokenType.StartObject)
            open.Push(new OpenItem(token == JsonTokenType.StartArray, 0));
        return (inside && parent.IsList, token) switch
        {
            (true, JsonTokenType.Null) => "A list holds null.",
            _ when parent.Tokens >= ReportCaps.MostItems => $"A list has more than {ReportCaps.MostItems} items.",
            _ => null,
        };
    }

    private static string? SchemaValue(Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;

    private static Diagnostic SchemaFault(string? schema, string fileName)
    {
        const string Stem = "perfgate/report@";
        bool newer = schema is not null && schema.StartsWith(Stem, StringComparison.Ordinal) && int.TryParse(schema[Stem.Length..], out int version) && version > 1;
        return newer
            ? Diagnostic.Error("PG4004", $"The report was written by a newer perfgate: this one reads {Report.SchemaName}.", "Update perfgate where the report is read.", new SourcePlace(fileName))
            : WrongKind(fileName);
    }

    private static Diagnostic CapFault(string sentence, ReadOnlySpan<byte> utf8, int position, string fileName)
    {
        ReadOnlySpan<byte> before = utf8[..position];
        SourcePlace place = new(fileName, before.Count((byte)'\n') + 1, position - before.LastIndexOf((byte)'\n'));
        return Diagnostic.Error("PG4003", sentence, "Split the suite, or select fewer cases.", place);
    }

    private readonly record struct OpenItem(bool IsList, int Tokens);
}
