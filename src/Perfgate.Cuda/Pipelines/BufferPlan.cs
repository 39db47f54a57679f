using Perfgate.Cuda.Elements;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.Works;

namespace Perfgate.Cuda.Pipelines;

/// <summary>A buffer of one case: its size known, its file found, before anything is allocated.</summary>
/// <param name="File">What it is read from, without <c>{{axis}}</c>; null where it is filled.</param>
internal sealed record BufferPlan(PipelineBuffer Buffer, long Elements, string? File)
{
    public string Name => Buffer.Name;

    public ElementType Type => Buffer.Type;

    public ulong Bytes => (ulong)Elements * (ulong)Type.Size();

    /// <summary>Whether the first content is put back before every launch.</summary>
    public bool IsRestored => Buffer.Use == BufferUse.InOut;

    public bool IsOutput => Buffer.Use is BufferUse.Out or BufferUse.InOut;

    /// <summary>Whether its first content matters; what is written in full or only used inside begins with a pattern.</summary>
    public bool HasContent => Buffer.Use is BufferUse.In or BufferUse.InOut;

    public static Result<BufferPlan> Of(PipelineBuffer buffer, WorkRequest request)
    {
        Int128 elements = 1;
        foreach (Expressions.Expression extent in buffer.Shape)
        {
            Result<long> value = extent.Evaluate(request.Parameters);
            if (!value.Succeeded)
                return Result.Failure<BufferPlan>(value.Diagnostics);
            if (value.Value < 1)
                return Result.Failure<BufferPlan>(Diagnostic.Error("PG6077", $"The buffer {buffer.Name} of {request.Case} has the extent {extent}, which is {value.Value}.", "Extents are at least 1."));
            elements *= value.Value;
            if (elements * buffer.Type.Size() > long.MaxValue)
                return Result.Failure<BufferPlan>(Diagnostic.Error("PG6078", $"The buffer {buffer.Name} of {request.Case} is larger than any memory.", "Use smaller extents."));
        }
        BufferPlan plan = new(buffer, (long)elements, buffer.File is null ? null : request.Fill(buffer.File));
        return (plan.File is string file ? ElementsFile.Check(file, plan, "PG6079") : FaultOf(plan)) is Diagnostic fault ? Result.Failure<BufferPlan>(fault) : Result.Success(plan);
    }

    private static Diagnostic? FaultOf(BufferPlan plan)
    {
        if (!plan.HasContent)
            return null;
        if (plan.Buffer.Fill is not Fill fill)
            return Diagnostic.Error("PG6080", $"The buffer {plan.Name} is read, and nothing says what it holds.", "Give it a fill or a file.");
        (double least, double greatest) = ElementFormat.Limits(plan.Type);
        bool isBounded = fill.Distribution is Distribution.Uniform or Distribution.Constant;
        double high = fill.Distribution is Distribution.Uniform ? fill.High : fill.Low;
        if (!double.IsFinite(fill.Low) || !double.IsFinite(fill.High) || (isBounded && (fill.Low < least || high > greatest || high < fill.Low)) || (fill.Distribution == Distribution.Normal && fill.High < 0))
        {
            return Diagnostic.Error("PG6080", FormattableString.Invariant($"The buffer {plan.Name} cannot be filled: {fill.Distribution} with {fill.Low} and {fill.High} in {plan.Type.Word()}."),
                FormattableString.Invariant($"Values are finite and lie from {least} to {greatest}, the lower first; a deviation is not negative."));
        }
        return null;
    }
}
