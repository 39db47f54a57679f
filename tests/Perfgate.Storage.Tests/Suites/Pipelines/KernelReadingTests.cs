using Perfgate.Pipelines;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Storage.Tests.Suites.Pipelines;

public sealed class KernelReadingTests
{
    [Fact]
    public void A_kernel_is_a_pipeline_of_one_stage()
    {
        Benchmark benchmark = PipelineTexts.Benchmark(PipelineTexts.Kernel);
        Subject.Cuda subject = benchmark.Subject.ShouldBeOfType<Subject.Cuda>();
        subject.Kind.ShouldBe("cuda-kernel");
        subject.Device.ShouldBe(0);
        subject.IsRequired.ShouldBeFalse();
        subject.LockedMegahertz.ShouldBeNull();
        Stage.Kernel kernel = subject.Pipeline.Stages.Single().ShouldBeOfType<Stage.Kernel>();
        (kernel.Name, kernel.Entry, kernel.Module.Path, kernel.Shared).ShouldBe(("sgemm", "sgemm", "kernels/sgemm.ptx", null));
        kernel.Grid.Select(extent => extent.ToString()).ShouldBe(["ceil_div(n, 64)"]);
        kernel.Block.Select(extent => extent.ToString()).ShouldBe(["256"]);
        kernel.Arguments[0].ShouldBe(new Argument.Buffer("a"));
        kernel.Arguments[2].ShouldBeOfType<Argument.Whole>().Value.ToString().ShouldBe("n");
    }

    [Fact]
    public void Variants_are_the_last_axis()
    {
        Benchmark benchmark = PipelineTexts.Benchmark(PipelineTexts.Kernel);
        benchmark.Axes.Select(axis => axis.Name).ShouldBe(["n", "variant"]);
        benchmark.Cases().Select(item => item.Id.Value).ShouldBe(["sgemm/n=512/variant=cold", "sgemm/n=512/variant=hot", "sgemm/n=2Ki/variant=cold", "sgemm/n=2Ki/variant=hot"]);
    }

    [Fact]
    public void Without_variants_a_kernel_is_cold_and_has_no_such_axis()
    {
        Benchmark benchmark = PipelineTexts.Benchmark(PipelineTexts.Kernel, "variants: [cold, hot]", "description: none");
        benchmark.Axes.Select(axis => axis.Name).ShouldBe(["n"]);
        benchmark.Subject.ShouldBeOfType<Subject.Cuda>().Pipeline.Variant.ShouldBe(Variant.Cold);
    }

    [Fact]
    public void Buffers_have_contents_that_no_two_share()
    {
        IReadOnlyList<PipelineBuffer> buffers = PipelineTexts.Pipeline(
            PipelineTexts.Kernel,
            "arguments: [a, c, int32 n]",
            "  i: { type: int8, shape: n }\n  r: { type: int64, shape: n, fill: ramp 5 -2 }\n  w: { type: bf16, shape: [n, 2, n], file: \"w-{{n}}.bin\" }\n  u: { type: fp16, shape: 4, fill: uniform -1 1, seed: 7 }\narguments: [a, c, i, r, w, u]").Buffers;
        buffers.Select(buffer => buffer.Fill).ShouldBe(
        [
            new Fill(Distribution.Normal, 0, 1),
            new Fill(Distribution.Constant, 0, 0),
            new Fill(Distribution.Uniform, 0, 127),
            new Fill(Distribution.Ramp, 5, -2),
            null,
            new Fill(Distribution.Uniform, -1, 1),
        ]);
        buffers.Select(buffer => buffer.Seed).ShouldBe([0, 1, 2, 3, 4, 7]);
        buffers[1].Use.ShouldBe(BufferUse.Out);
        buffers[4].File.ShouldBe("w-{{n}}.bin");
        buffers[4].Shape.Select(extent => extent.ToString()).ShouldBe(["n", "2", "n"]);
        buffers.ShouldAllBe(buffer => buffer.Place == MemoryPlace.Device);
    }

    [Fact]
    public void Arguments_are_numbers_of_a_type_and_bytes_as_they_are_written()
    {
        Stage.Kernel kernel = PipelineTexts.Pipeline(PipelineTexts.Kernel.Replace("2Ki", "2048", StringComparison.Ordinal), "int32 n", "uint8 200 + 55, fp32 1e-5, \"fp64 {{n}}\", bytes 0a 0B 0c")
            .Stages.Single().ShouldBeOfType<Stage.Kernel>();
        Argument.Whole whole = kernel.Arguments[2].ShouldBeOfType<Argument.Whole>();
        (whole.Type, whole.Value.ToString()).ShouldBe((ElementType.Unsigned8, "200 + 55"));
        kernel.Arguments[3].ShouldBe(new Argument.Real(ElementType.Fp32, "1e-5"));
        kernel.Arguments[4].ShouldBe(new Argument.Real(ElementType.Fp64, "{{n}}"));
        kernel.Arguments[5].ShouldBe(new Argument.Bytes("0a0B0c"));
    }

    [Fact]
    public void CUDA_sources_have_a_compiler_with_options_and_template_names()
    {
        Stage.Kernel kernel = PipelineTexts.Pipeline(PipelineTexts.Kernel, "module: kernels/sgemm.ptx", "module: k.cu\ncompiler: nvcc\noptions: [-O3, \"-DN={{n}}\"]\nkernel: \"scale<{{n}}>\"\nshared: 4 * n")
            .Stages.Single().ShouldBeOfType<Stage.Kernel>();
        kernel.Module.Compiler.ShouldBe(SourceCompiler.Nvcc);
        kernel.Module.Options.ShouldBe(["-O3", "-DN={{n}}"]);
        kernel.Entry.ShouldBe("scale<{{n}}>");
        kernel.Shared!.ToString().ShouldBe("4 * n");
    }

    [Fact]
    public void The_device_its_clock_and_its_presence_are_read()
    {
        Subject.Cuda subject = PipelineTexts.Benchmark(PipelineTexts.Kernel, "threads: 256", "threads: [16, 16]\ngpu: 3\ndevice: required\nlock_clock: 1.41 GHz").Subject.ShouldBeOfType<Subject.Cuda>();
        (subject.Device, subject.IsRequired, subject.LockedMegahertz).ShouldBe((3, true, 1410));
    }

    [Fact]
    public void A_check_takes_the_only_output_and_keeps_its_tolerances()
    {
        PipelineTexts.Pipeline(PipelineTexts.Kernel).Check.ShouldBe(new OutputCheck());
        PipelineTexts.Pipeline(PipelineTexts.Kernel, "threads: 256", "threads: 256\ncheck: { file: e.bin, relative: 1e-4, absolute: 1e-6, checksum: false }").Check
            .ShouldBe(new OutputCheck { Buffer = "c", File = "e.bin", Relative = 1e-4, Absolute = 1e-6, Checksum = false });
    }

    [Fact]
    public void Gpu_time_is_there_and_gated_and_sampled_finely()
    {
        Benchmark benchmark = PipelineTexts.Benchmark(PipelineTexts.Kernel);
        Metric metric = benchmark.Metrics.Single();
        (metric.Name, metric.Gated, metric.Floor).ShouldBe((MetricName.GpuTime, true, 1e-6));
        benchmark.Sampling.ShouldBe(new Sampling
        {
            WarmUp = 3,
            WarmUpTime = TimeSpan.FromMilliseconds(500),
            FewestSamples = 30,
            MostSamples = 10_000,
            MostTime = TimeSpan.FromSeconds(3),
            Precision = 0.005,
        });
    }

    [Fact]
    public void Declared_metrics_are_gated_but_for_the_clock()
    {
        Benchmark benchmark = PipelineTexts.Benchmark(
            PipelineTexts.Kernel,
            "threads: 256",
            "threads: 256\nbytes: 8 * n * n\nflops: n\nmetrics: { bandwidth: {}, flop_rate: { gate: false }, sm_clock: {}, host_enqueue: { unit: s, better: lower } }\nlimits: [\"cycles <= 5000 cycles\", \"sm_clock >= 1 GHz\"]");
        benchmark.Metrics.Select(metric => (metric.Name.Value, metric.Gated, metric.Better)).ShouldBe(
        [
            ("gpu_time", true, Direction.Lower),
            ("bandwidth", true, Direction.Higher),
            ("flop_rate", false, Direction.Higher),
            ("sm_clock", false, Direction.Higher),
            ("host_enqueue", true, Direction.Lower),
        ]);
        benchmark.Limits.Count.ShouldBe(2);
        Pipeline pipeline = benchmark.Subject.ShouldBeOfType<Subject.Cuda>().Pipeline;
        (pipeline.Bytes!.ToString(), pipeline.Flops!.ToString()).ShouldBe(("8 * n * n", "n"));
    }

    [Fact]
    public void Constant_input_is_read_where_nothing_decides()
    {
        string text = PipelineTexts.Kernel.Replace("a: { type: fp32, shape: [n, n] }", "a: { type: fp32, shape: [n, n], fill: constant 0 }", StringComparison.Ordinal);
        Benchmark benchmark = PipelineTexts.Benchmark(text, "threads: 256", "threads: 256\nmetrics: { gpu_time: { gate: false } }");
        benchmark.Metrics.ShouldAllBe(metric => !metric.Gated);
        benchmark.DrivingMetric.Name.ShouldBe(MetricName.GpuTime);
    }
}
