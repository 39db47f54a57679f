using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads <c>variants:</c>, which becomes the last axis.</summary>
internal static class VariantReading
{
    /// <summary>The axes with that of the variants.</summary>
    public static IReadOnlyList<Axis> Read(BenchmarkDocument document, string kind, IReadOnlyList<Axis> axes, Spot benchmark)
    {
        Spot reserved = benchmark.Member("axes").Member(Pipeline.VariantAxis);
        if (reserved.IsWritten)
            reserved.Add(PipelineFaults.ReservedAxis(reserved));
        if (document.Variants is not { } variants)
            return axes;
        Spot at = benchmark.Member("variants");
        if (variants.Count == 0)
            at.Add(PipelineFaults.NoVariants(at, Valid(kind).Select(Word)));
        List<string> read = [];
        for (int index = 0; index < variants.Count; index++)
        {
            if (variants[index] is not { Text: string variant })
                continue;
            Spot item = at.Item(index);
            if (!Valid(kind).Contains(PipelineWords.Variants.GetValueOrDefault(variant)))
                item.Add(PipelineFaults.NoSuchVariant(item, variant, kind, Valid(kind).Select(Word)));
            else if (read.Contains(variant))
                item.Add(SuiteFaults.Twice(item, variant));
            else
                read.Add(variant);
        }
        return [.. axes.Where(axis => axis.Name != Pipeline.VariantAxis), new Axis(Pipeline.VariantAxis, read)];
    }

    /// <summary>How a kind is timed unless it is said.</summary>
    public static Variant Default(string kind) => kind == Words.CudaGraph ? Variant.Graph : Variant.Cold;

    /// <summary>Refuses what could not be measured as it is meant.</summary>
    public static void CheckBatched(BenchmarkDocument document, BufferSet buffers, Spot at)
    {
        int batched = document.Variants?.FindIndex(variant => variant?.Text == "batched") ?? -1;
        if (batched >= 0 && buffers.All.FirstOrDefault(buffer => buffer.Use == BufferUse.InOut) is { } kept)
            at.Item(batched).Add(PipelineFaults.BatchedInOut(at.Item(batched), kept.Name));
    }

    private static string Word(Variant variant) => PipelineWords.Of(PipelineWords.Variants, variant);

    private static Variant[] Valid(string kind) => kind switch
    {
        Words.CudaKernel => [Variant.Cold, Variant.Hot, Variant.Batched, Variant.Graph],
        Words.CudaTransfer => [Variant.Cold, Variant.Batched],
        _ => [Variant.Graph, Variant.Stream],
    };
}
