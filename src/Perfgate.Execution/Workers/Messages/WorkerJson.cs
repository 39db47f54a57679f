using System.Text.Json.Serialization;
using Perfgate.Pipelines;

namespace Perfgate.Execution.Workers.Messages;

/// <summary>The protocol's JSON: snake case, numbers are numbers, what is required must be there and not be null. Use through <see cref="ProtocolJson"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    Converters = [typeof(ExpressionConverter)])]
[JsonSerializable(typeof(HelloMessage))]
[JsonSerializable(typeof(PhaseMessage))]
[JsonSerializable(typeof(BlockMessage))]
[JsonSerializable(typeof(DoneMessage))]
[JsonSerializable(typeof(SkipMessage))]
[JsonSerializable(typeof(ErrorMessage))]
[JsonSerializable(typeof(StartMessage))]
[JsonSerializable(typeof(ReplyMessage))]
[JsonSerializable(typeof(Stage.Kernel), TypeInfoPropertyName = "KernelStage")]
[JsonSerializable(typeof(Stage.Copy), TypeInfoPropertyName = "CopyStage")]
[JsonSerializable(typeof(Stage.Clear), TypeInfoPropertyName = "ClearStage")]
[JsonSerializable(typeof(Argument.Buffer), TypeInfoPropertyName = "BufferArgument")]
[JsonSerializable(typeof(Argument.Whole), TypeInfoPropertyName = "WholeArgument")]
[JsonSerializable(typeof(Argument.Real), TypeInfoPropertyName = "RealArgument")]
[JsonSerializable(typeof(Argument.Bytes), TypeInfoPropertyName = "BytesArgument")]
internal sealed partial class WorkerJson : JsonSerializerContext;
