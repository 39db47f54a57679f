using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Tests.Suites.Pipelines;

public sealed class TransferReadingTests
{
    [Theory]
    [InlineData("host_to_device", MemoryPlace.Pinned, MemoryPlace.Device)]
    [InlineData("device_to_host", MemoryPlace.Device, MemoryPlace.Pinned)]
    [InlineData("device_to_device", MemoryPlace.Device, MemoryPlace.Device)]
    [InlineData("peer", MemoryPlace.Device, MemoryPlace.Peer)]
    public void A_transfer_is_a_copy_between_two_buffers(string direction, MemoryPlace from, MemoryPlace to)
    {
        Pipeline pipeline = PipelineTexts.Pipeline(PipelineTexts.Transfer, "host_to_device", direction);
        pipeline.Buffers.Select(buffer => (buffer.Place, buffer.Use)).ShouldBe([(from, BufferUse.In), (to, BufferUse.Out)]);
        Stage.Copy copy = pipeline.Stages.Single().ShouldBeOfType<Stage.Copy>();
        (copy.From, copy.To, copy.Bytes).ShouldBe((pipeline.Buffers[0].Name, pipeline.Buffers[1].Name, null));
        pipeline.Bytes!.ToString().ShouldBe("4096");
        pipeline.Variant.ShouldBe(Variant.Cold);
    }

    [Fact]
    public void Pageable_memory_is_another_transfer() =>
        PipelineTexts.Pipeline(PipelineTexts.Transfer, "size: 4Ki", "size: 4Ki\nmemory: pageable").Buffers[0].Place.ShouldBe(MemoryPlace.Pageable);

    [Fact]
    public void A_transfer_has_a_bandwidth_without_declaring_bytes() =>
        PipelineTexts.Benchmark(PipelineTexts.Transfer, "size: 4Ki", "size: 4Ki\nvariants: [cold, batched]\nmetrics: { bandwidth: {} }")
            .Metrics.Select(metric => metric.Name).ShouldBe([MetricName.GpuTime, MetricName.Bandwidth]);
}
