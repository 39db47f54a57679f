using System.Text.RegularExpressions;
using Perfgate.Pipelines;
using Perfgate.Plans;
using Perfgate.Storage.Suites;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Suites;

/// <summary>The suite over the committed kernels: a wrong argument in it would be found only where there is a device.</summary>
public sealed partial class CudaExampleTests
{
    private static readonly Suite Suite = SuiteReader.ReadFile(Repository.PathTo("examples", "cuda", "perfgate.yml")).Value;

    [Fact]
    public void Every_case_is_planned_and_says_what_is_launched()
    {
        RunPlan plan = RunPlanner.Plan(Suite, Design.SideBySide, CaseSelection.Everything, seed: 1);
        plan.Cases.Count.ShouldBe(34);
        plan.Launches.Count.ShouldBe(34 * 5 * 2);
        plan.Cases.Single(item => item.Id.Value == "sgemm/n=2048/variant=hot").Work.ShouldBe("sgemm_tiled of kernels/sgemm_tiled.ptx, 1024 blocks of 256 threads, hot");
        plan.Cases.Single(item => item.Id.Value == "upload/size=64Mi/variant=cold").Work.ShouldBe("copy 64 MiB from pinned host to device, cold");
        plan.Cases.Select(item => item.Work).ShouldAllBe(work => work.Length > 0 && !work.Contains("{{"));
    }

    [Fact]
    public void Every_kernel_of_the_examples_is_measured_alone_and_in_the_decoder_step()
    {
        string[] kernels = [.. Directory.EnumerateFiles(Repository.PathTo("examples", "cuda", "kernels"), "*.ptx").Select(file => Path.GetFileNameWithoutExtension(file)!)];
        kernels.Length.ShouldBe(6);
        Kernels(PipelineKind.Kernel).Select(kernel => kernel.Entry).Distinct().ShouldBe(kernels, ignoreOrder: true);
        Kernels(PipelineKind.Graph).Select(kernel => kernel.Entry).Distinct().ShouldBe(["layer_norm", "sgemm_tiled", "attention_decode", "vector_add"], ignoreOrder: true);
    }

    [Fact]
    public void Arguments_are_of_the_types_the_kernels_take()
    {
        Stage.Kernel[] kernels = [.. Kernels(PipelineKind.Kernel), .. Kernels(PipelineKind.Graph)];
        kernels.Length.ShouldBe(17);
        foreach (Stage.Kernel kernel in kernels)
        {
            string ptx = File.ReadAllText(Repository.PathTo(["examples", "cuda", .. kernel.Module.Path.Split('/')]));
            string entry = ptx[ptx.IndexOf($".entry {kernel.Entry}(", StringComparison.Ordinal)..];
            kernel.Arguments.Select(Type).ShouldBe(Parameter().Matches(entry).Select(match => match.Groups["type"].Value), kernel.Name);
        }
    }

    [Fact]
    public void The_stages_read_what_earlier_ones_wrote()
    {
        Pipeline step = Pipelines(PipelineKind.Graph).Single();
        HashSet<string> written = [.. step.Buffers.Where(buffer => buffer.Use == BufferUse.In).Select(buffer => buffer.Name)];
        foreach (Stage stage in step.Stages)
        {
            // The last buffer is what a kernel of the examples writes.
            string[] buffers = stage is Stage.Copy copy ? [copy.From, copy.To] : [.. Buffers(stage.ShouldBeOfType<Stage.Kernel>())];
            buffers.SkipLast(1).ShouldBeSubsetOf(written, stage.Name);
            written.Add(buffers[^1]).ShouldBeTrue(stage.Name);
        }
        step.Buffers.ShouldAllBe(buffer => written.Contains(buffer.Name));
    }

    private static IEnumerable<Pipeline> Pipelines(PipelineKind kind) =>
        Suite.Benchmarks.Select(benchmark => benchmark.Subject).OfType<Subject.Cuda>().Where(subject => subject.Of == kind).Select(subject => subject.Pipeline);

    private static IEnumerable<Stage.Kernel> Kernels(PipelineKind kind) => Pipelines(kind).SelectMany(pipeline => pipeline.Stages).OfType<Stage.Kernel>();

    private static IEnumerable<string> Buffers(Stage.Kernel kernel) => kernel.Arguments.OfType<Argument.Buffer>().Select(buffer => buffer.Name);

    private static string Type(Argument argument) => argument switch
    {
        Argument.Buffer => "u64",
        Argument.Whole whole => $"u{whole.Type.Size() * 8}",
        Argument.Real real => $"f{real.Type.Size() * 8}",
        _ => throw new InvalidOperationException($"{argument}"),
    };

    [GeneratedRegex(@"^\s*\.param \.(?<type>\w+) ", RegexOptions.Multiline)]
    private static partial Regex Parameter();
}
