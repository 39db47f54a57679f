using System.Text.Json;
using System.Text.Json.Serialization;
using Perfgate.Diagnostics;
using Perfgate.Expressions;

namespace Perfgate.Execution.Workers.Messages;

/// <summary>An expression as its canonical text.</summary>
internal sealed class ExpressionConverter : JsonConverter<Expression>
{
    public override Expression Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Result<Expression> read = Expression.Parse(reader.GetString() ?? "");
        return read.Succeeded ? read.Value : throw new JsonException(read.Diagnostics[0].Sentence);
    }

    public override void Write(Utf8JsonWriter writer, Expression value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
