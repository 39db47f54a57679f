using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Perfgate.Storage.Suites;

/// <summary>Takes texts, numbers and booleans, numbers with the digits they were written with.</summary>
internal sealed class ScalarTextConverter : JsonConverter<ScalarText>
{
    public override ScalarText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new ScalarText(reader.GetString()!),
        JsonTokenType.Number => new ScalarText(Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => new ScalarText("true"),
        JsonTokenType.False => new ScalarText("false"),
        _ => throw new JsonException("expected a scalar"),
    };

    public override void Write(Utf8JsonWriter writer, ScalarText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
