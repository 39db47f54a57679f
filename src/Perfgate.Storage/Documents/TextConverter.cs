using System.Text.Json;
using System.Text.Json.Serialization;
using Perfgate.Storage.Files;

namespace Perfgate.Storage.Documents;

/// <summary>A wrapper around a string, written as that string. A text the wrapper does not allow is refused with its rule.</summary>
internal abstract class TextConverter<T>(Func<string, bool> isValid, Func<string, T> wrap, Func<T, string> unwrap, string rule) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"not a text; expected {rule}");
        string text = reader.GetString()!;
        return isValid(text) ? wrap(text) : throw new JsonException($"\"{Excerpt.Of(text)}\" is not {rule}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(unwrap(value));
}
