using System.Text.Json;
using System.Text.Json.Serialization;
using Perfgate.Quantities;

namespace Perfgate.Storage.Documents;

/// <summary>A ratio is written as its fraction: 10 % is 0.1.</summary>
internal sealed class RatioConverter : JsonConverter<Ratio>
{
    public override Ratio Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double fraction) && double.IsFinite(fraction)
            ? new Ratio(fraction)
            : throw new JsonException("not a finite number");

    public override void Write(Utf8JsonWriter writer, Ratio value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Fraction);
}
