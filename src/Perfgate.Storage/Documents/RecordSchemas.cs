using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Perfgate.Baselines;
using Perfgate.Calibrations;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Storage.Samples;
using Perfgate.Suites;

namespace Perfgate.Storage.Documents;

/// <summary>The JSON Schemas (draft 2020-12) of the files perfgate and other programs write, generated from the contract that reads them.</summary>
public static class RecordSchemas
{
    public static string Run => SchemaText.Of(Export<RunRecord>(DocumentKind.Run));

    public static string Baseline => SchemaText.Of(Export<Baseline>(DocumentKind.Baseline));

    public static string Samples => SchemaText.Of(Export<SamplesDocument>(DocumentKind.Samples));

    public static string Calibration => SchemaText.Of(Export<Calibration>(DocumentKind.Calibration));

    private static JsonObject Export<T>(DocumentKind kind)
    {
        JsonTypeInfo type = RecordJson.Options.GetTypeInfo(typeof(T));
        return SchemaText.WithHead(type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TransformSchemaNode = Transform }).AsObject(), kind);
    }

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        JsonObject schema = Wrapper(type) ?? node as JsonObject ?? [];
        if (schema["type"] is JsonArray types)
        {
            // Absent is how these files say "none"; null is refused.
            string[] left = [.. types.Select(name => name!.GetValue<string>()).Where(name => name != "null")];
            schema["type"] = left.Length == 1 ? left[0] : new JsonArray([.. left.Select(name => (JsonNode)name)]);
        }
        if (schema["enum"] is JsonArray words)
        {
            schema["type"] = "string";
            foreach (JsonNode? missing in words.Where(word => word is null).ToArray())
                words.Remove(missing);
        }
        if (schema["required"] is JsonArray)
        {
            // The exporter calls every constructor parameter required, also those that the reader lets be absent.
            string[] required = [.. context.TypeInfo.Properties.Where(property => property.IsRequired).Select(property => property.Name)];
            schema["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        }
        if (context.PropertyInfo is { } member && Descriptions.GetValueOrDefault(member.Name) is string description)
            schema["description"] = description;
        return schema;
    }

    private static JsonObject? Wrapper(Type type) =>
        type == typeof(CaseId) ? Text("A case's id.", CaseId.Longest)
        : type == typeof(BenchmarkName) ? Text("A benchmark's name.", BenchmarkName.Longest)
        : type == typeof(SuiteName) ? Text("A suite's name.", SuiteName.Longest)
        : type == typeof(MetricName) ? Text("A metric's name.", MetricName.Longest)
        : type == typeof(Unit) ? Text("A base unit: s, B, B/s, 1/s, tok/s, ratio, count, ... or a unit of the user's own.", UnitScale.LongestCustomUnit)
        : type == typeof(Ratio) ? new JsonObject { ["type"] = "number", ["description"] = "A fraction: 0.1 is 10 %." }
        : null;

    private static JsonObject Text(string description, int longest) =>
        new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = longest, ["description"] = description };

    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["schema"] = "The kind and version of this file.",
        ["design"] = "history: head against accepted runs. side_by_side: base and head interleaved in one go.",
        ["state"] = "interrupted: ended by Ctrl-C or a kill; holds every launch that was finished.",
        ["seed"] = "Seed of the order of launches.",
        ["filters"] = "The filters of --filter; empty for the whole suite.",
        ["key"] = "Fields that must agree for numbers to be comparable.",
        ["recorded"] = "Fields that are kept; a difference is a warning.",
        ["definition"] = "First 16 hexadecimal digits of SHA-256 over what the case measures.",
        ["launches"] = "Launches in the order they ended; a launch is the unit of evidence.",
        ["index"] = "1 for the case's first launch on its side.",
        ["seconds"] = "Seconds.",
        ["checksum"] = "Digest of the work's output; equal work on equal seeds has equal checksums.",
        ["runs"] = "Oldest first in a baseline; one process launch each in a samples file.",
        ["samples"] = "Numbers in the order they were measured.",
        ["samplesMeasured"] = "Samples before each launch was thinned evenly.",
        ["better"] = "Which direction is better.",
        ["gated"] = "false: recorded and shown, never decides.",
        ["floor"] = "The smallest absolute change that matters, in the metric's unit; 0 for none.",
        ["anchors"] = "The runs that slow drift is held against, each with the cases it is the anchor of; a case has at most one.",
        ["past"] = "Accepted runs that have left the window, oldest first, their launches as summaries.",
        ["plannedLaunches"] = "Launches of each side planned from the start; those with a higher index confirm.",
        ["alpha"] = "A fraction, 0.0001 to below 0.5: how often chance alone may speak.",
        ["require"] = "Tests that must agree before the default procedure calls a row regressed.",
        ["until"] = "The last day on which the waiver counts.",
        ["acceptedBy"] = "Who accepted the run.",
        ["reason"] = "Why, where it was said.",
        ["centre"] = "Median of the launch estimates, in the row's unit.",
        ["within"] = "Deviation of single samples inside a launch, of logarithms: 0.02 is about 2 %.",
        ["between"] = "Deviation of launch estimates, of logarithms.",
        ["autocorrelation"] = "How much a sample tells about the next one, -1 to 1.",
        ["driftInside"] = "Logarithm of the last third of a launch's samples over its first third.",
        ["driftingLaunches"] = "Launches whose samples go on drifting.",
        ["estimates"] = "The launch estimates in the order they were measured.",
        ["spreads"] = "How much launches would scatter by other statistics.",
        ["tool"] = "Version of perfgate that measured.",
    };
}
