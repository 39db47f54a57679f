using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Perfgate.Storage.Suites;

internal sealed class OneOrManyConverter : JsonConverter<OneOrMany>
{
    public override OneOrMany Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonTypeInfo<ScalarText?> item = (JsonTypeInfo<ScalarText?>)options.GetTypeInfo(typeof(ScalarText?));
        if (reader.TokenType != JsonTokenType.StartArray)
            return new OneOrMany(IsList: false, [JsonSerializer.Deserialize(ref reader, item)]);
        List<ScalarText?> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(JsonSerializer.Deserialize(ref reader, item));
        return new OneOrMany(IsList: true, items);
    }

    public override void Write(Utf8JsonWriter writer, OneOrMany value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Suite files are only read.");
}
