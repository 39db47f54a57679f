using System.Text.Json;
using System.Text.Unicode;
using Perfgate.Diagnostics;

namespace Perfgate.Storage.Documents;

/// <summary>
/// One pass over a JSON file before it is read: is it JSON at all, which <c>schema</c> does it name, are its numbers finite,
/// and are there nulls where no member may have them. The deserializer would let the last two through.
/// </summary>
internal sealed record DocumentHead(string? Schema)
{
    public const int Deepest = 32;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> content) =>
        content.StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content;

    public static Result<DocumentHead> Read(ReadOnlySpan<byte> content, string file)
    {
        content = WithoutMark(content);
        if (content.IsEmpty)
            return Result.Failure<DocumentHead>(DocumentFaults.Empty(file));
        if (!Utf8.IsValid(content))
            return Result.Failure<DocumentHead>(DocumentFaults.NotText(file));
        try
        {
            return Scan(content, file);
        }
        catch (JsonException exception)
        {
            return Result.Failure<DocumentHead>(DocumentFaults.NotJson(file, exception));
        }
        catch (InvalidOperationException)
        {
            // GetString on half a surrogate pair.
            return Result.Failure<DocumentHead>(DocumentFaults.NotText(file));
        }
    }

    /// <summary>
    /// The <c>schema</c> of a file that names it as its first member, as perfgate's own do, without reading on; null for any other file,
    /// which <see cref="Read"/> then looks through.
    /// </summary>
    public static string? Peek(ReadOnlySpan<byte> content)
    {
        try
        {
            Utf8JsonReader reader = new(WithoutMark(content), new JsonReaderOptions { MaxDepth = Deepest });
            bool isFirst = reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("schema");
            return isFirst && reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Result<DocumentHead> Scan(ReadOnlySpan<byte> content, string file)
    {
        Utf8JsonReader reader = new(content, new JsonReaderOptions { MaxDepth = Deepest });
        string? schema = null;
        bool first = true;
        bool schemaFollows = false;
        while (reader.Read())
        {
            if (first && reader.TokenType != JsonTokenType.StartObject)
                return Result.Failure<DocumentHead>(DocumentFaults.NotAnObject(file));
            first = false;
            if (schemaFollows && reader.TokenType == JsonTokenType.String)
                schema = reader.GetString();
            schemaFollows = reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("schema");
            if (reader.TokenType == JsonTokenType.Null)
                return Result.Failure<DocumentHead>(DocumentFaults.Null(PlaceOf(content, reader.TokenStartIndex, file)));
            if (reader.TokenType == JsonTokenType.Number && !(reader.TryGetDouble(out double number) && double.IsFinite(number)))
                return Result.Failure<DocumentHead>(DocumentFaults.NotFinite(PlaceOf(content, reader.TokenStartIndex, file)));
        }
        return Result.Success(new DocumentHead(schema));
    }

    private static SourcePlace PlaceOf(ReadOnlySpan<byte> content, long index, string file)
    {
        ReadOnlySpan<byte> before = content[..(int)index];
        return new SourcePlace(file, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }
}
