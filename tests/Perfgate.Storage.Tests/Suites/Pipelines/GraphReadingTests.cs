using Perfgate.Pipelines;

namespace Perfgate.Storage.Tests.Suites.Pipelines;

public sealed class GraphReadingTests
{
    [Fact]
    public void A_graph_keeps_its_stages_in_order()
    {
        Pipeline pipeline = PipelineTexts.Pipeline(PipelineTexts.Graph);
        pipeline.Variant.ShouldBe(Variant.Graph);
        pipeline.Stages.Select(stage => stage.Name).ShouldBe(["up", "zero", "norm"]);
        pipeline.Stages[0].ShouldBe(new Stage.Copy("host", "x") { Name = "up" });
        pipeline.Stages[1].ShouldBe(new Stage.Clear("y") { Name = "zero" });
        Stage.Kernel kernel = pipeline.Stages[2].ShouldBeOfType<Stage.Kernel>();
        (kernel.Entry, kernel.Module.Path).ShouldBe(("norm", "k.ptx"));
        pipeline.Buffers.Select(buffer => buffer.Place).ShouldBe([MemoryPlace.Pinned, MemoryPlace.Device, MemoryPlace.Device]);
    }

    [Fact]
    public void A_stage_with_a_module_has_a_compiler_and_options_of_its_own()
    {
        Pipeline pipeline = PipelineTexts.Pipeline(PipelineTexts.Graph, "name: norm,", "name: norm, module: n.cu, compiler: nvcc, options: [-O3], kernel: norm<float>, shared: 4 * n,");
        Stage.Kernel kernel = pipeline.Stages[2].ShouldBeOfType<Stage.Kernel>();
        (kernel.Entry, kernel.Module.Path, kernel.Module.Compiler, kernel.Shared!.ToString()).ShouldBe(("norm<float>", "n.cu", SourceCompiler.Nvcc, "4 * n"));
        kernel.Module.Options.ShouldBe(["-O3"]);
    }

    [Fact]
    public void Copies_have_a_length_and_clears_a_byte()
    {
        Pipeline pipeline = PipelineTexts.Pipeline(PipelineTexts.Graph.Replace("[host, x]", "[host, x], bytes: 4 * n", StringComparison.Ordinal), "clear: y", "clear: y, value: 255");
        pipeline.Stages[0].ShouldBeOfType<Stage.Copy>().Bytes!.ToString().ShouldBe("4 * n");
        pipeline.Stages[1].ShouldBeOfType<Stage.Clear>().Value.ShouldBe((byte)255);
    }

    [Fact]
    public void A_graph_can_be_timed_as_a_stream_too() =>
        PipelineTexts.Benchmark(PipelineTexts.Graph, "module: k.ptx", "module: k.ptx\nvariants: [graph, stream]").Cases().Select(item => item.Id.Value)
            .ShouldBe(["step/n=16/variant=graph", "step/n=16/variant=stream", "step/n=32/variant=graph", "step/n=32/variant=stream"]);
}
