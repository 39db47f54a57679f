using System.Text.Json;
using System.Text.Json.Nodes;
using Perfgate.Storage.Files;

namespace Perfgate.Storage.Suites;

/// <summary>
/// Holds a YAML tree against the JSON Schema that editors use, so that the two cannot disagree. Reports every fault and takes the faulty
/// members out, so that the rest can be read and checked too. Patterns and ranges are left to the builder, which has better sentences.
/// </summary>
internal static class ShapeCheck
{
    public static void Check(JsonObject map, JsonObject schema, Spot at)
    {
        JsonObject? members = schema["properties"] as JsonObject;
        JsonObject? others = schema["additionalProperties"] as JsonObject;
        foreach ((string name, JsonNode? value) in map.ToArray())
        {
            Spot member = at.Member(name);
            JsonObject? expected = members?[name] as JsonObject ?? others;
            if (MisreadMembers.Report(map, name, expected is not null, member))
            {
                map.Remove(name);
                continue;
            }
            if (expected is null)
                at.Add(SuiteFaults.UnknownMember(member, name, [.. members?.Select(known => known.Key) ?? []]));
            if (expected is null || !Fits(value, expected, member))
                map.Remove(name);
        }
    }

    private static bool Fits(JsonNode? value, JsonObject schema, Spot at)
    {
        if (value is null)
        {
            at.Add(SuiteFaults.NoValue(at));
            return false;
        }
        string[] types = Types(schema);
        string found = TypeOf(value);
        bool fits = types.Contains(found) || (found == "number" && types.Contains("integer") && value.AsValue().TryGetValue(out int _));
        if (!fits)
        {
            bool needsUnit = found == "number" && schema.ContainsKey("pattern");
            at.Add(needsUnit
                ? SuiteFaults.BareNumber(at, value.ToJsonString(), schema["examples"]?[0]?.GetValue<string>() ?? "5 s")
                : SuiteFaults.WrongType(at, Wanted(types), Named(value)));
            return false;
        }
        if (schema["enum"] is JsonArray words && !words.Any(word => word!.GetValue<string>() == value.GetValue<string>()))
        {
            at.Add(SuiteFaults.UnknownWord(at, value.GetValue<string>(), words.Select(word => word!.GetValue<string>())));
            return false;
        }
        if (value is JsonObject map)
            Check(map, schema, at);
        if (value is JsonArray list && schema["items"] is JsonObject items)
            CheckItems(list, items, at);
        return true;
    }

    private static void CheckItems(JsonArray list, JsonObject items, Spot at)
    {
        for (int index = 0; index < list.Count; index++)
        {
            // Null rather than removed: the items after it keep their index, and so their place.
            if (!Fits(list[index], items, at.Item(index)))
                list[index] = null;
        }
    }

    private static string[] Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => type!.GetValue<string>())],
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };

    private static string TypeOf(JsonNode value) => value switch
    {
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            _ => "boolean",
        },
    };

    private static string Wanted(string[] types) => string.Join(" or ", types.Select(type => type switch
    {
        "object" => "a mapping (name: value)",
        "array" => "a list",
        "string" => "a text",
        "integer" => "a whole number",
        "number" => "a number",
        _ => "true or false",
    }));

    private static string Named(JsonNode value) => TypeOf(value) switch
    {
        "object" => "a mapping",
        "array" => "a list",
        "string" => $"the text \"{Excerpt.Of(value.GetValue<string>(), 40)}\"",
        "number" => $"the number {value.ToJsonString()}",
        _ => value.ToJsonString(),
    };
}
