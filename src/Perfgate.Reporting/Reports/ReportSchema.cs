using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Perfgate.Reporting.Reports;

/// <summary>The JSON Schema (2020-12) of <see cref="Report"/>, exported from the serialiser that reads and writes it.</summary>
public static class ReportSchema
{
    public static string Json { get; } = Export();

    private static string Export()
    {
        JsonObject exported = ReportJsonContext.Default.Report
            .GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true })
            .AsObject();
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = Report.SchemaName,
        };
        foreach ((string name, JsonNode? value) in exported.ToArray())
        {
            exported.Remove(name);
            schema[name] = value;
        }
        // The exporter sees a string; only one value of it is this document.
        schema["properties"]!["schema"]!["const"] = Report.SchemaName;
        return schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
    }
}
