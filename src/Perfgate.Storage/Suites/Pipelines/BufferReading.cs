using System.Text.RegularExpressions;
using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads <c>buffers:</c>.</summary>
internal static partial class BufferReading
{
    private static readonly long[] Extents = [.. Enumerable.Repeat(LaunchLimits.BufferBytesEnd, Ranges.MostExtents)];

    public static BufferSet Read(string kind, Dictionary<string, BufferDocument?>? documents, Spot at, CaseScope scope)
    {
        List<PipelineBuffer> buffers = [];
        if (documents?.Count > Ranges.MostBuffers)
            at.Add(SuiteFaults.OutOfRange(at, $"a list of {documents.Count}", $"at most {Ranges.MostBuffers} buffers"));
        foreach (((string name, BufferDocument? document), int place) in (documents ?? []).Take(Ranges.MostBuffers).Select((pair, place) => (pair, place)))
        {
            Spot item = at.Member(name);
            if (!Name().IsMatch(name) || name == PipelineWords.Bytes || PipelineWords.Types.ContainsKey(name))
                item.Add(PipelineFaults.BadBufferName(item, name));
            else if (document is not null && Read(kind, name, document, place, item, scope) is { } buffer)
                buffers.Add(buffer);
        }
        if (scope.First(parameters => Bytes(buffers, parameters) >= LaunchLimits.BufferBytesEnd) is { } wrong)
            at.Add(PipelineFaults.TooMuchMemory(at, Bytes(buffers, wrong), scope.Where(wrong, buffers.SelectMany(buffer => buffer.Shape))));
        return new BufferSet(documents is null ? [] : [.. documents.Keys], buffers);
    }

    public static Int128 Bytes(PipelineBuffer buffer, IReadOnlyList<AxisValue> parameters) => CaseScope.Product(buffer.Shape, parameters) * buffer.Type.Size();

    private static PipelineBuffer? Read(string kind, string name, BufferDocument document, int place, Spot at, CaseScope scope)
    {
        if (document.Memory is not null && kind != Words.CudaGraph)
            at.Add(SuiteFaults.OnlyForKind(at.Member("memory"), [Words.CudaGraph]));
        if (document.Type is null)
            at.Member("type").AddUnlessWritten(SuiteFaults.Missing(at.Member("type"), "Write the elements' type, `type: fp32` for instance."));
        if (document.Shape is null)
            at.Member("shape").AddUnlessWritten(SuiteFaults.Missing(at.Member("shape"), "Write the number of elements, `shape: n` or `shape: [rows, columns]` for instance."));
        IReadOnlyList<Expression>? shape = document.Shape is null ? null : ExtentReading.Read(document.Shape, at.Member("shape"), scope, Extents);
        BufferUse use = document.Use is { } word ? PipelineWords.Uses.GetValueOrDefault(word.Text) : BufferUse.In;
        string? file = PathReading.Read(document.File, at.Member("file"), scope);
        if (document.Type is not { } typeWord || shape is null)
            return null;
        ElementType type = PipelineWords.Types.GetValueOrDefault(typeWord.Text);
        Fill? fill = document.Fill is null ? FillReading.Default(type, use) : FillReading.Read(document.Fill, type, at.Member("fill"));
        Together(document, fill, at);
        PipelineBuffer buffer = new()
        {
            Name = name,
            Type = type,
            Shape = shape,
            Use = use,
            Place = document.Memory is { } memory && kind == Words.CudaGraph ? PipelineWords.Places.GetValueOrDefault(memory.Text) : MemoryPlace.Device,
            Fill = file is null ? fill : null,
            File = file,
            Seed = Seed(document.Seed, at.Member("seed")) ?? place,
        };
        CheckRamp(buffer, at.Member("fill"), scope);
        return buffer;
    }

    private static void Together(BufferDocument document, Fill? fill, Spot at)
    {
        if (document is { File: not null, Fill: not null })
            at.Add(PipelineFaults.NotTogether(at.Member("fill"), "file", "the file is the first content"));
        else if (document is { File: not null, Seed: not null })
            at.Add(PipelineFaults.NotTogether(at.Member("seed"), "file", "the file is the first content"));
        else if (document.Seed is not null && fill is { Distribution: Distribution.Ramp or Distribution.Constant })
            at.Add(PipelineFaults.NotTogether(at.Member("seed"), "fill", "nothing of this content is random"));
    }

    // A ramp has its extremes at its ends, so the last element decides.
    private static void CheckRamp(PipelineBuffer buffer, Spot at, CaseScope scope)
    {
        if (buffer.Fill is not { Distribution: Distribution.Ramp } ramp || scope.First(parameters => !buffer.Type.Holds(Last(ramp, buffer, parameters))) is not { } wrong)
            return;
        at.Add(PipelineFaults.RampOverflow(at, Last(ramp, buffer, wrong), PipelineWords.Of(PipelineWords.Types, buffer.Type), scope.Where(wrong, buffer.Shape)));
    }

    private static double Last(Fill ramp, PipelineBuffer buffer, IReadOnlyList<AxisValue> parameters) =>
        ramp.Low + (ramp.High * ((double)CaseScope.Product(buffer.Shape, parameters) - 1));

    private static int? Seed(int? seed, Spot at)
    {
        if (seed < 0)
            at.Add(SuiteFaults.OutOfRange(at, $"{seed}", "at least 0"));
        return seed;
    }

    private static Int128 Bytes(IEnumerable<PipelineBuffer> buffers, IReadOnlyList<AxisValue> parameters) =>
        buffers.Aggregate(Int128.Zero, (sum, buffer) => sum + Bytes(buffer, parameters));

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]{0,63}\z")]
    private static partial Regex Name();
}
