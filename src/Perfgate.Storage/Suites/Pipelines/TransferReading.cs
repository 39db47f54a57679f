using Perfgate.Expressions;
using Perfgate.Pipelines;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads <c>kind: cuda-transfer</c>: a pipeline of one copy. Null after a fault.</summary>
internal static class TransferReading
{
    private static readonly Fill RandomBytes = new(Distribution.Uniform, 0, 255);
    private static readonly Fill Zeros = new(Distribution.Constant, 0, 0);

    public static Pipeline? Read(BenchmarkDocument document, Spot at, CaseScope scope)
    {
        if (document.Direction is null)
            at.Member("direction").AddUnlessWritten(SuiteFaults.Missing(at.Member("direction"), $"Write one of {string.Join(", ", PipelineWords.Directions)}."));
        if (document.Size is null)
            at.Member("size").AddUnlessWritten(SuiteFaults.Missing(at.Member("size"), "Write the bytes of one copy, `size: 16Mi` for instance."));
        // Both ends may lie on one device.
        Expression? size = scope.Whole(document.Size, at.Member("size"), 1, (LaunchLimits.BufferBytesEnd / 2) - 1);
        if (document.Direction is not { Text: string direction } || size is null)
            return null;
        if (document.Memory is not null && direction is PipelineWords.DeviceToDevice or PipelineWords.Peer)
            at.Add(PipelineFaults.NotTogether(at.Member("memory"), $"direction: {direction}", "neither end lies in the host's memory"));
        MemoryPlace host = document.Memory is { } word ? PipelineWords.Places.GetValueOrDefault(word.Text) : MemoryPlace.Pinned;
        ((string from, MemoryPlace source), (string to, MemoryPlace target)) = direction switch
        {
            PipelineWords.HostToDevice => (("host", host), ("device", MemoryPlace.Device)),
            PipelineWords.DeviceToHost => (("device", MemoryPlace.Device), ("host", host)),
            PipelineWords.DeviceToDevice => (("source", MemoryPlace.Device), ("target", MemoryPlace.Device)),
            _ => (("device", MemoryPlace.Device), ("peer", MemoryPlace.Peer)),
        };
        return new Pipeline
        {
            Buffers =
            [
                new PipelineBuffer { Name = from, Type = ElementType.Unsigned8, Shape = [size], Place = source, Fill = RandomBytes },
                new PipelineBuffer { Name = to, Type = ElementType.Unsigned8, Shape = [size], Use = BufferUse.Out, Place = target, Fill = Zeros, Seed = 1 },
            ],
            Stages = [new Stage.Copy(from, to) { Name = "copy" }],
            Bytes = size,
        };
    }
}
