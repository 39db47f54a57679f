using System.Text.Json.Serialization;

namespace Perfgate.Storage.Suites;

/// <summary>Source-generated metadata of the YAML files' documents: for reading them and for their JSON Schema.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SuiteDocument))]
[JsonSerializable(typeof(PolicyFileDocument))]
[JsonSerializable(typeof(ScalarText?))]
internal sealed partial class SuiteContext : JsonSerializerContext;
