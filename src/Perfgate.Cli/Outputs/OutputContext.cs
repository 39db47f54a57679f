using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Perfgate.Cli.Outputs;

/// <summary>JSON of commands that print something else than a report. Not read back by perfgate.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CalibrationOutput))]
[JsonSerializable(typeof(HistoryOutput))]
[JsonSerializable(typeof(PowerOutput))]
internal sealed partial class OutputContext : JsonSerializerContext
{
    // Not an initializer: Default is set in the generated half, and which half comes first is not said.
    public static OutputContext Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
