using System.Text.Json.Serialization;

namespace Quickstart.Protocol;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Instruction))]
[JsonSerializable(typeof(PhaseLine))]
[JsonSerializable(typeof(BlockLine))]
[JsonSerializable(typeof(DoneLine))]
[JsonSerializable(typeof(ErrorLine))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
