using System.Text.Json.Serialization;

namespace Perfgate.Execution.Workers.Messages;

/// <summary>The protocol's JSON: snake case, numbers are numbers, what is required must be there and not be null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HelloMessage))]
[JsonSerializable(typeof(PhaseMessage))]
[JsonSerializable(typeof(BlockMessage))]
[JsonSerializable(typeof(DoneMessage))]
[JsonSerializable(typeof(SkipMessage))]
[JsonSerializable(typeof(ErrorMessage))]
[JsonSerializable(typeof(StartMessage))]
[JsonSerializable(typeof(ReplyMessage))]
internal sealed partial class WorkerJson : JsonSerializerContext;
