using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Perfgate.Storage.Documents;

/// <summary>What all of perfgate's JSON Schemas have in common.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(),
    };

    /// <summary>The schema with dialect, title and the constant of its <c>schema</c> member.</summary>
    public static JsonObject WithHead(JsonObject schema, DocumentKind kind)
    {
        JsonObject whole = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"{kind.Schema}: perfgate {kind.What}",
        };
        foreach ((string name, JsonNode? value) in schema.ToArray())
        {
            schema.Remove(name);
            whole[name] = value;
        }
        if (whole["properties"]?["schema"] is JsonObject member)
            member["const"] = kind.Schema;
        return whole;
    }

    public static string Of(JsonObject schema) => schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
}
