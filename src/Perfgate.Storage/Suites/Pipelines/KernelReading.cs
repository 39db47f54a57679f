using Perfgate.Pipelines;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads <c>kind: cuda-kernel</c>: a pipeline of one kernel. Null after a fault.</summary>
internal static class KernelReading
{
    public static Pipeline? Read(BenchmarkDocument document, string name, Spot at, CaseScope scope)
    {
        BufferSet buffers = BufferReading.Read(Words.CudaKernel, document.Buffers, at.Member("buffers"), scope);
        Stage.Kernel? kernel = new LaunchReading(scope, buffers).Read(document, name, otherwise: null, at);
        VariantReading.CheckBatched(document, buffers, at.Member("variants"));
        OutputCheck check = CheckReading.Read(document.Check, at.Member("check"), scope, buffers);
        buffers.Warn(at.Member("buffers"));
        return kernel is null ? null : new Pipeline { Buffers = buffers.All, Stages = [kernel], Check = check };
    }
}
