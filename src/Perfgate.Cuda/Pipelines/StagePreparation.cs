using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.Works;

namespace Perfgate.Cuda.Pipelines;

/// <summary>Copies and clears made ready.</summary>
internal static class StagePreparation
{
    public static Result<PreparedStage> Of(Stage.Clear clear, IReadOnlyDictionary<string, PreparedBuffer> buffers)
    {
        if (!buffers.TryGetValue(clear.Buffer, out PreparedBuffer? buffer))
            return Unknown(clear, clear.Buffer);
        return buffer.KernelAddress is ulong address
            ? Result.Success<PreparedStage>(new PreparedClear(clear.Name, address, clear.Value, buffer.Plan.Bytes))
            : Result.Failure<PreparedStage>(Diagnostic.Error("PG6083", $"The stage {clear.Name} clears {clear.Buffer}, which is {buffer.Plan.Buffer.Place.ToString().ToLowerInvariant()} memory that the device cannot address.", "Clear device or pinned memory."));
    }

    public static Result<PreparedStage> Of(Stage.Copy copy, WorkRequest request, IReadOnlyDictionary<string, PreparedBuffer> buffers)
    {
        if (!buffers.TryGetValue(copy.From, out PreparedBuffer? from))
            return Unknown(copy, copy.From);
        if (!buffers.TryGetValue(copy.To, out PreparedBuffer? to))
            return Unknown(copy, copy.To);
        return BytesOf(copy, request, from.Plan, to.Plan).Select<PreparedStage>(bytes => new PreparedCopy(copy.Name, from.Range, to.Range, bytes));
    }

    /// <summary>How many bytes a copy moves in the case.</summary>
    public static Result<ulong> BytesOf(Stage.Copy copy, WorkRequest request, BufferPlan from, BufferPlan to)
    {
        ulong most = Math.Min(from.Bytes, to.Bytes);
        return copy.Bytes is null
            ? Result.Success(most)
            : copy.Bytes.Evaluate(request.Parameters).Then(bytes => bytes > 0 && (ulong)bytes <= most
                ? Result.Success((ulong)bytes)
                : Result.Failure<ulong>(Diagnostic.Error("PG6083", $"The stage {copy.Name} copies {bytes} bytes ({copy.Bytes}) from {copy.From}, which has {from.Bytes}, to {copy.To}, which has {to.Bytes}.", $"Copy 1 to {most} bytes.")));
    }

    private static Result<PreparedStage> Unknown(Stage stage, string buffer) =>
        Result.Failure<PreparedStage>(Diagnostic.Error("PG6083", $"The stage {stage.Name} names the buffer {buffer}, which there is not.", "Name one of the pipeline's buffers."));
}
