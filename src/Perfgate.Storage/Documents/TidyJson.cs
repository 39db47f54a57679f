using System.Buffers;
using System.Text.Json;

namespace Perfgate.Storage.Documents;

/// <summary>
/// Indents JSON by two spaces, but keeps arrays of plain values on one line: a changed sample is one changed line in a review,
/// and a thousand samples are not a thousand lines.
/// </summary>
internal static class TidyJson
{
    public static byte[] Format(ReadOnlySpan<byte> json)
    {
        ArrayBufferWriter<byte> output = new(json.Length * 2);
        Utf8JsonReader reader = new(json);
        bool first = true;
        int plainDepth = -1;
        bool afterName = false;
        while (reader.Read())
        {
            bool ends = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            bool insidePlain = plainDepth >= 0;
            if (!ends && !first && !afterName)
                output.Write(insidePlain ? ", "u8 : ","u8);
            if (!afterName && !insidePlain && !(ends && first) && output.WrittenCount > 0)
                NewLine(output, reader.CurrentDepth);
            afterName = false;
            first = false;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    output.Write("{"u8);
                    first = true;
                    break;
                case JsonTokenType.StartArray:
                    output.Write("["u8);
                    first = true;
                    if (IsPlain(reader))
                        plainDepth = reader.CurrentDepth;
                    break;
                case JsonTokenType.EndObject:
                    output.Write("}"u8);
                    break;
                case JsonTokenType.EndArray:
                    output.Write("]"u8);
                    plainDepth = -1;
                    break;
                case JsonTokenType.PropertyName:
                    Quoted(output, reader.ValueSpan);
                    output.Write(": "u8);
                    afterName = true;
                    break;
                case JsonTokenType.String:
                    Quoted(output, reader.ValueSpan);
                    break;
                default:
                    output.Write(reader.ValueSpan);
                    break;
            }
        }
        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    // The reader is a value: this copy looks ahead without moving the original.
    private static bool IsPlain(Utf8JsonReader ahead)
    {
        while (ahead.Read() && ahead.TokenType != JsonTokenType.EndArray)
        {
            if (ahead.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                return false;
        }
        return true;
    }

    // The span is still escaped as it was written, so it is copied as it is.
    private static void Quoted(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> escaped)
    {
        output.Write("\""u8);
        output.Write(escaped);
        output.Write("\""u8);
    }

    private static void NewLine(ArrayBufferWriter<byte> output, int depth)
    {
        output.Write("\n"u8);
        for (int level = 0; level < depth; level++)
            output.Write("  "u8);
    }
}
