using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Suites.Pipelines;

namespace Perfgate.Storage.Suites;

/// <summary>Generates the schema of a document type and adds what its <see cref="MemberAttribute"/>s say.</summary>
internal static class MemberSchema
{
    public static JsonObject Export(JsonTypeInfo type, DocumentKind kind)
    {
        JsonObject schema = type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TransformSchemaNode = Transform }).AsObject();
        return SchemaText.WithHead(schema, kind);
    }

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        MemberAttribute? member = AttributeOf(context.PropertyInfo);
        JsonObject schema = member is null || Fragment(member.Shape) is not { } fragment ? node as JsonObject ?? [] : fragment;
        DropNull(schema);
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            // The exporter leaves types out that it infers to be optional; a mapping is a mapping.
            schema["type"] = "object";
            string[] required = [.. context.TypeInfo.Properties.Where(property => AttributeOf(property) is { Required: true }).Select(property => property.Name)];
            if (required.Length > 0)
                schema["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        }
        if (member is not null)
            Describe(schema, member);
        return schema;
    }

    private static void Describe(JsonObject schema, MemberAttribute member)
    {
        schema["description"] = member.Default is null ? member.Description : $"{member.Description} Default: {member.Default}";
        if (member.Example is not null)
            schema["examples"] = new JsonArray(member.Example);
        if (member.Minimum != int.MinValue)
            schema["minimum"] = member.Minimum;
        if (member.Maximum != int.MaxValue)
            schema["maximum"] = member.Maximum;
    }

    private static JsonObject? Fragment(MemberShape shape) => shape switch
    {
        MemberShape.Text => Type("string"),
        MemberShape.Scalar => Scalar(),
        MemberShape.Lines => List(Type("string"), "string"),
        MemberShape.Command => List(Scalar(), "string"),
        MemberShape.Duration => Pattern("^ *[0-9][0-9.eE+-]* *(ns|us|µs|ms|s|min|h|nanoseconds?|microseconds?|milliseconds?|sec|seconds?|minutes?|hours?) *$"),
        MemberShape.Percent => Pattern("^ *[0-9][0-9.eE+-]* *% *$"),
        MemberShape.Quantity => Type("string", "number"),
        MemberShape.Date => Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        MemberShape.Tests => List(Enum(Words.Tests.Keys), "string"),
        MemberShape.Expression => Type("string", "number"),
        MemberShape.Expressions => List(Type("string", "number"), "string", "number"),
        MemberShape.Frequency => Pattern("^ *[0-9][0-9.eE+-]* *(Hz|MHz|GHz) *$"),
        MemberShape.Variants => List(Enum(PipelineWords.Variants.Keys)),
        MemberShape.Compiler => Enum(PipelineWords.Compilers.Keys),
        MemberShape.ElementType => Enum(PipelineWords.Types.Keys),
        MemberShape.BufferUse => Enum(PipelineWords.Uses.Keys),
        MemberShape.Memory => Enum(PipelineWords.Places.Keys),
        MemberShape.HostMemory => Enum(["pinned", "pageable"]),
        MemberShape.TransferDirection => Enum(PipelineWords.Directions),
        MemberShape.Presence => Enum(PipelineWords.Presence),
        MemberShape.Kind => Enum(Words.Kinds),
        MemberShape.Direction => Enum(Words.Directions.Keys),
        MemberShape.Statistic => Enum(Words.Statistics.Keys),
        MemberShape.Action => Enum(Words.Actions.Keys),
        MemberShape.Method => Enum(Words.Methods.Keys),
        MemberShape.Multiplicity => Enum(Words.Corrections.Keys),
        MemberShape.ScalarMap => Map(Scalar()),
        MemberShape.ScalarList => List(Scalar()),
        MemberShape.Axes => Map(List(Scalar())),
        _ => null,
    };

    private static JsonObject Scalar() => Type("string", "number", "boolean");

    private static JsonObject Type(params ReadOnlySpan<string> types)
    {
        if (types.Length == 1)
            return new JsonObject { ["type"] = types[0] };
        JsonArray several = [];
        foreach (string type in types)
            several.Add((JsonNode)type);
        return new JsonObject { ["type"] = several };
    }

    private static JsonObject List(JsonObject items, params ReadOnlySpan<string> orTypes)
    {
        JsonObject list = Type([.. orTypes, "array"]);
        list["items"] = items;
        return list;
    }

    private static JsonObject Map(JsonObject values) => new() { ["type"] = "object", ["additionalProperties"] = values };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Enum(IEnumerable<string> words) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    // Members are nullable so that they may be absent; a null that is written is a mistake.
    private static void DropNull(JsonObject schema)
    {
        if (schema["type"] is not JsonArray types)
            return;
        string[] left = [.. types.Select(type => type!.GetValue<string>()).Where(type => type != "null")];
        schema["type"] = Type(left)["type"]!.DeepClone();
    }

    private static MemberAttribute? AttributeOf(JsonPropertyInfo? property) =>
        property?.AttributeProvider?.GetCustomAttributes(typeof(MemberAttribute), inherit: false) is [MemberAttribute member, ..] ? member : null;
}
