using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Policies;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Pipelines;

public sealed class PipelineWorkTests
{
    [Fact]
    public void A_kernel_is_told_with_its_numbers() =>
        Work(new Stage.Kernel { Name = "k", Entry = "add", Module = new ModuleSource("{{n}}.ptx", SourceCompiler.Nvrtc, []), Grid = [Of("ceil_div(n, 256)"), Of("2")], Block = [Of("256")] })
            .ShouldBe("add of 1Ki.ptx, 4 x 2 blocks of 256 threads, hot");

    [Fact]
    public void A_copy_is_told_with_its_bytes_and_where_its_ends_lie() =>
        Work(new Stage.Copy("host", "x") { Name = "c" }, new Stage.Clear("x") { Name = "z" }).ShouldBe("copy 4 KiB from pinned host to x, clear x, hot");

    [Fact]
    public void A_long_graph_is_told_by_the_names_of_its_stages() =>
        Work([.. Enumerable.Range(1, 5).Select(index => new Stage.Clear("x") { Name = $"s{index}" })]).ShouldBe("5 stages (s1, s2, s3, s4, s5), hot");

    private static string Work(params Stage[] stages)
    {
        Pipeline pipeline = new()
        {
            Buffers =
            [
                new PipelineBuffer { Name = "host", Type = ElementType.Fp32, Shape = [Of("n")], Place = MemoryPlace.Pinned },
                new PipelineBuffer { Name = "x", Type = ElementType.Fp64, Shape = [Of("n")] },
            ],
            Stages = stages,
        };
        Benchmark benchmark = new()
        {
            Name = new BenchmarkName("b"),
            Subject = new Subject.Cuda(PipelineKind.Graph, pipeline),
            Axes = [new Axis("n", ["1Ki"]), new Axis(Pipeline.VariantAxis, ["hot"])],
            Metrics = [CudaMetrics.GpuTime],
            Thresholds = Thresholds.Default,
        };
        return benchmark.Cases().Single().Work;
    }

    private static Expression Of(string text) => Expression.Parse(text).Value;
}
