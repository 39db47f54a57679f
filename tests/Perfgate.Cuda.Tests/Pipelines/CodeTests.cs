using System.Text;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Pipelines;
using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.TestKit;
using static Perfgate.Cuda.Tests.Pipelines.PipelineCase;

namespace Perfgate.Cuda.Tests.Pipelines;

/// <summary>The identity of a prepared kernel: machine code and launch.</summary>
public sealed class CodeTests
{
    [GccFact]
    public void Changed_code_and_every_change_of_the_launch_is_another_identity_and_nothing_else_is()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        Stage.Kernel plain = (Stage.Kernel)item.Stages[0];
        string code = Of(session, item, plain);

        Of(session, item, plain).ShouldBe(code);
        string[] others =
        [
            Of(session, item, plain with { Grid = [Number("17")] }),
            Of(session, item, plain with { Block = [Number("128")] }),
            Of(session, item, plain with { Block = [Number("128"), Number("2")] }),
            Of(session, item, plain with { Shared = Number("1Ki") }),
            Of(session, item, plain with { Arguments = [.. plain.Arguments.Take(3), new Argument.Whole(ElementType.Signed32, Number("n - 1"))] }),
            Changed("{ body }", "{ other }"),
        ];
        others.Append(code).Distinct().Count().ShouldBe(7);
        Changed("scale(float *a, float by, int n) { body }", "scale(float *a, float by, int n) { other }").ShouldBe(code);
        Changed("template", "extern \"C\" __global__ void unrelated() { new }\ntemplate").ShouldBe(code);

        string Changed(string from, string to)
        {
            using PipelineCase other = new();
            other.Folder.Write("kernels.cu", Source.Replace(from, to, StringComparison.Ordinal));
            return Of(session, other, (Stage.Kernel)other.Stages[0]);
        }
    }

    [GccFact]
    public void PTX_is_linked_so_that_its_machine_code_is_known()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Module = item.Module with { Path = item.Folder.Write("kernels.ptx", CudaSession.Ptx) };
        item.Stages = [item.Kernel("idle")];

        PreparedPipeline pipeline = item.Prepare(session).Value;

        pipeline.Code["idle"].ShouldStartWith("sass:");
        pipeline.Numbers.Keys.ShouldContain("compile_s");
        session.Fake.State.Modules.ShouldBe(1);
    }

    [GccTheory]
    [InlineData("fail=cuLinkCreate_v2:1=801", null)]
    [InlineData("fail=cuLinkAddData_v2:1=2", null)]
    [InlineData("fail=cuLinkComplete:1=218", null)]
    [InlineData("a=b", "cuLinkComplete")]
    public void Where_the_driver_does_not_link_the_text_stands_for_the_machine_code_and_says_so(string setting, string? hidden)
    {
        using CudaSession session = new(new FakeCuda([setting], hidden is null ? [] : [hidden]));
        using PipelineCase item = new();
        item.Module = item.Module with { Path = item.Folder.Write("kernels.ptx", CudaSession.Ptx) };
        item.Stages = [item.Kernel("increment", new Argument.Buffer("a"), new Argument.Whole(ElementType.Signed32, Number("n")))];

        PreparedPipeline pipeline = item.Prepare(session).Value;

        pipeline.Code["increment"].ShouldMatch("^ptx:[0-9a-f]{32}$");
        pipeline.Numbers.Keys.ShouldNotContain("compile_s");
        session.Fake.State.Modules.ShouldBe(1);
    }

    [GccFact]
    public void A_fatbin_is_linked_too_and_one_that_cannot_be_is_taken_as_it_is()
    {
        using CudaSession session = new("fail=cuLinkComplete:2=999");
        using PipelineCase item = new();
        byte[] body = Encoding.ASCII.GetBytes(CudaSession.Ptx + "\0");
        File.WriteAllBytes(item.Folder.File("kernels.fatbin"), [0x50, 0xed, 0x55, 0xba, 1, 0, 16, 0, .. BitConverter.GetBytes((ulong)body.Length), .. body]);
        item.Module = item.Module with { Path = item.Folder.File("kernels.fatbin") };
        item.Stages = [item.Kernel("idle")];

        item.Prepare(session).Value.Code["idle"].ShouldStartWith("sass:");
        item.Prepare(session).Value.Code["idle"].ShouldStartWith("fatbin:");
    }

    [GccFact]
    public void A_template_is_found_by_its_C_plus_plus_name_and_a_kernel_benchmark_is_keyed_by_it()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Kind = PipelineKind.Kernel;
        item.Axes.Add(new AxisValue("type", "float"));
        item.Stages = [item.Kernel("twice<{{type}}>", new Argument.Buffer("a")) with { Name = "kernel" }];

        item.Prepare(session).Value.Code.Keys.ShouldBe(["twice<float>"]);
    }

    [GccFact]
    public void A_plain_name_finds_the_one_mangled_kernel_of_a_cubin()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        File.WriteAllBytes(item.Folder.File("kernels.cubin"), new Cubins.CubinBuilder().Kernel("_Z5scalePff", [1]).Kernel("_Z4idlev", [2]).Build());
        item.Module = item.Module with { Path = item.Folder.File("kernels.cubin") };
        item.Stages = [item.Kernel("idle")];

        PreparedPipeline pipeline = item.Prepare(session).Value;

        pipeline.Code["idle"].ShouldStartWith("sass:");
        pipeline.Numbers.Keys.ShouldNotContain("compile_s");
    }

    [GccFact]
    public void The_compiler_finds_headers_beside_the_source_and_its_options_depend_on_the_case()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Folder.Write("kernels.cu", "#include \"tile.h\"\n" + Source);

        item.FaultOf(session).ShouldSatisfyAllConditions(said => said.Id.ShouldBe("PG6032"), said => said.Sentence.ShouldContain("cannot open source file"));
        item.Folder.Write("tile.h", "");
        item.Prepare(session).Succeeded.ShouldBeTrue();
        item.Stages = [item.Kernel("idle") with { Module = item.Module with { Options = ["--unknown-{{n}}"] } }];
        item.FaultOf(session).Sentence.ShouldContain("--unknown-4096");
    }

    private static string Of(CudaSession session, PipelineCase item, Stage.Kernel stage)
    {
        item.Stages = [stage];
        item.IdentifyOnly = true;
        return PreparedPipeline.Prepare(session.Context, item.Request, new LibraryPaths { Nvrtc = session.Fake.Nvrtc }).Value.Code["vector_add"];
    }
}
