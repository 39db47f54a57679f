using System.Security.Cryptography;
using System.Text;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Pipelines;

/// <summary>Runs one iteration on buffers made unwritten and looks at what it wrote.</summary>
internal sealed class OutputInspection(PrimaryContext context, IReadOnlyList<PreparedBuffer> buffers, OutputCheck check, string? referenceFile)
{
    private const int DigestDigits = 16;

    public Result<OutputVerdict> Inspect(PreparedPipeline pipeline, CudaStream stream)
    {
        if (buffers.Count == 0)
            return Result.Success(new OutputVerdict(null, []));
        return StagingArea.Create(context, stream, buffers.Max(buffer => buffer.Plan.Bytes)).Then(staging =>
        {
            using (staging)
                return Run(pipeline, stream, staging) is Diagnostic fault ? Result.Failure<OutputVerdict>(fault) : Look(staging);
        });
    }

    private Diagnostic? Run(PreparedPipeline pipeline, CudaStream stream, StagingArea staging)
    {
        // Earlier iterations may have left in them what this one fails to write.
        foreach (PreparedBuffer buffer in buffers.Where(buffer => !buffer.Plan.HasContent))
        {
            if (BufferAllocation.WritePattern(buffer, staging) is Diagnostic fault)
                return fault;
        }
        Faults.CudaFault? failed = pipeline.Restore(stream);
        foreach (PreparedStage stage in pipeline.Stages)
            failed ??= stage.Queue(stream);
        return (failed ?? stream.Synchronize())?.ToDiagnostic();
    }

    private Result<OutputVerdict> Look(StagingArea staging)
    {
        List<string> faults = [];
        using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        bool mayBeNonFinite = buffers.Any(buffer => buffer.HasNonFinite);
        PreparedBuffer[] outputs = [.. buffers.Where(buffer => buffer.Plan.IsOutput)];
        foreach (PreparedBuffer buffer in outputs)
        {
            bool isCompared = referenceFile is not null && buffer.Plan.Name == check.Buffer;
            Result<ReferenceComparison>? opened = isCompared ? ReferenceComparison.Open(referenceFile!, buffer.Plan, check) : null;
            if (opened is { Succeeded: false })
                return Result.Failure<OutputVerdict>(opened.Diagnostics);
            using ReferenceComparison? comparison = opened?.Value;
            ContentScan scan = new(buffer.Plan);
            digest.AppendData(Encoding.UTF8.GetBytes($"{buffer.Plan.Name} {buffer.Plan.Type} {buffer.Plan.Elements}\n"));
            if (staging.Read(buffer.Range, (offset, bytes) =>
            {
                digest.AppendData(bytes);
                scan.Add(bytes);
                return comparison?.Add(bytes);
            }) is Diagnostic fault)
            {
                return Result.Failure<OutputVerdict>(fault);
            }
            faults.AddRange(scan.Faults(mayBeNonFinite));
            if (comparison?.Fault() is string differs)
                faults.Add(differs);
        }
        string? checksum = check.Checksum && outputs.Length > 0 ? Convert.ToHexStringLower(digest.GetHashAndReset())[..DigestDigits] : null;
        return Result.Success(new OutputVerdict(checksum, faults));
    }
}
