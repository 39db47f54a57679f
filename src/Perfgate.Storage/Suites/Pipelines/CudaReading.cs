using System.Globalization;
using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads what the three CUDA kinds share. Null after a fault.</summary>
internal static class CudaReading
{
    /// <param name="axes">All axes, that of the variants among them.</param>
    public static Subject.Cuda? Read(BenchmarkDocument document, string kind, Spot at, IReadOnlyList<Axis> axes)
    {
        string name = document.Name?.Text ?? "";
        CaseScope scope = new(name, axes);
        Expression? bytes = scope.Whole(document.Bytes, at.Member("bytes"), 1, long.MaxValue);
        Expression? flops = scope.Whole(document.Flops, at.Member("flops"), 1, long.MaxValue);
        (PipelineKind of, Pipeline? pipeline) = kind switch
        {
            Words.CudaKernel => (PipelineKind.Kernel, KernelReading.Read(document, name, at, scope)),
            Words.CudaTransfer => (PipelineKind.Transfer, TransferReading.Read(document, at, scope)),
            _ => (PipelineKind.Graph, GraphReading.Read(document, at, scope)),
        };
        int? clock = Clock(document.LockClock, at.Member("lock_clock"));
        if (document.Gpu is < 0 or > Ranges.MostDevice)
            at.Add(SuiteFaults.OutOfRange(at.Member("gpu"), $"{document.Gpu}", $"0 to {Ranges.MostDevice}"));
        return pipeline is null
            ? null
            : new Subject.Cuda(of, pipeline with { Bytes = pipeline.Bytes ?? bytes, Flops = flops, Variant = VariantReading.Default(kind) })
            {
                Device = document.Gpu ?? 0,
                IsRequired = document.Device is { Text: PipelineWords.Required },
                LockedMegahertz = clock,
            };
    }

    /// <summary>Constant input is read, and cannot decide anything.</summary>
    public static bool HasConstantInput(Subject.Cuda subject) => ConstantInputs(subject).Any();

    public static void CheckInputs(Subject.Cuda subject, IReadOnlyList<Metric> metrics, Spot at)
    {
        if (!metrics.Any(metric => metric.Gated))
            return;
        foreach (Spot fill in ConstantInputs(subject).Select(buffer => at.Member("buffers").Member(buffer.Name).Member("fill")))
            fill.Add(PipelineFaults.ConstantInput(fill));
    }

    private static IEnumerable<PipelineBuffer> ConstantInputs(Subject.Cuda subject) =>
        subject.Pipeline.Buffers.Where(buffer => buffer is { Use: BufferUse.In or BufferUse.InOut, Fill.Distribution: Distribution.Constant });

    private static int? Clock(ScalarText? text, Spot at)
    {
        if (text is not { } scalar || Quantities.Of(scalar.Text, at, Unit.Hertz) is not double hertz)
            return null;
        double megahertz = Math.Round(hertz / 1e6, 6);
        if (megahertz is >= Ranges.SlowestClock and <= Ranges.FastestClock && double.IsInteger(megahertz))
            return (int)megahertz;
        at.Add(PipelineFaults.BadClock(at, string.Create(CultureInfo.InvariantCulture, $"{scalar.Text}")));
        return null;
    }
}
