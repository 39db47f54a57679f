using System.Text;
using Perfgate.Cuda.Compilers;
using Perfgate.Cuda.Devices;
using Perfgate.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Compilers;

public sealed class KernelCompilerTests
{
    private static readonly KernelSource Source = new("add.cu", "extern \"C\" __global__ void vector_add(...) {}\n__global__ void scale(...) {}\n") { NameExpressions = ["scale", "vector_add"] };

    [GccFact]
    public void Source_becomes_a_cubin_of_the_device_that_loads_and_runs_under_its_lowered_names()
    {
        using CudaSession session = new();
        KernelCompiler compiler = KernelCompiler.Open(session.Fake.Nvrtc).Value;

        CompiledKernel compiled = compiler.Compile(Source, session.Context.Device.Capability).Value;

        compiler.Version.ShouldBe(new Version(12, 8));
        compiler.Architectures.ShouldBe([75, 80, 86, 89, 90, 100, 120]);
        (compiled.IsPtx, compiled.Architecture, compiled.Log).ShouldBe((false, 80, ""));
        compiled.LoweredNames["vector_add"].ShouldBe("vector_add");
        compiled.LoweredNames["scale"].ShouldBe("_Z5scalev");
        session.Context.LoadModule(compiled.Image).Value.Function("_Z5scalev").Succeeded.ShouldBeTrue();
        session.Fake.State.Programs.ShouldBe(0);
    }

    [GccFact]
    public void A_device_newer_than_the_compiler_gets_PTX_of_the_newest_architecture_below_and_the_mark()
    {
        using CudaSession session = new("archs=75,80,86", "attribute.75=9");
        CompiledKernel compiled = KernelCompiler.Open(session.Fake.Nvrtc).Value.Compile(Source, session.Context.Device.Capability).Value;

        (compiled.IsPtx, compiled.Architecture).ShouldBe((true, 86));
        Encoding.UTF8.GetString(compiled.Image).ShouldStartWith(".version");
        session.Context.LoadModule(compiled.Image).Succeeded.ShouldBeTrue();
    }

    [GccTheory]
    [InlineData("-arch=sm_90a", false)]
    [InlineData("--gpu-architecture=sm_90a", false)]
    [InlineData("-arch=compute_90", true)]
    public void An_architecture_that_the_options_name_is_the_only_one(string option, bool isPtx)
    {
        using FakeCuda fake = new();

        KernelCompiler.Open(fake.Nvrtc).Value.Compile(Source with { Options = ["-std=c++17", option] }, new ComputeCapability(9, 0)).Value.IsPtx.ShouldBe(isPtx);
    }

    [GccFact]
    public void A_device_older_than_the_compiler_is_refused()
    {
        using FakeCuda fake = new();

        KernelCompiler.Open(fake.Nvrtc).Value.Compile(Source, new ComputeCapability(6, 1)).Diagnostics[0].Sentence.ShouldBe("NVRTC 12.8 compiles for sm_75 and later; the device is sm_61.");
    }

    [GccFact]
    public void An_older_compiler_that_makes_no_cubin_makes_PTX()
    {
        using FakeCuda fake = new([], ["nvrtcGetCUBIN", "nvrtcGetCUBINSize", "nvrtcGetSupportedArchs"]);

        KernelCompiler.Open(fake.Nvrtc).Value.Compile(Source, new ComputeCapability(8, 0)).Value.IsPtx.ShouldBeTrue();
    }

    [GccFact]
    public void A_fault_in_the_source_comes_with_the_compilers_log()
    {
        using FakeCuda fake = new();

        Diagnostic said = KernelCompiler.Open(fake.Nvrtc).Value.Compile(Source with { Text = "#error no" }, new ComputeCapability(8, 0)).Diagnostics[0];

        said.Id.ShouldBe("PG6032");
        said.Sentence.ShouldContain("NVRTC_ERROR_COMPILATION (6)");
        said.Sentence.ShouldContain("kernel.cu(1): error: #error directive");
        fake.State.Programs.ShouldBe(0);
    }

    [GccFact]
    public void An_option_the_compiler_does_not_know_is_named()
    {
        using FakeCuda fake = new();

        KernelCompiler.Open(fake.Nvrtc).Value.Compile(Source with { Options = ["--unknown-option"] }, new ComputeCapability(8, 0)).Diagnostics[0].Sentence.ShouldContain("unrecognized option '--unknown-option'");
    }

    [GccTheory]
    [InlineData("nvrtcCreateProgram")]
    [InlineData("nvrtcAddNameExpression")]
    [InlineData("nvrtcGetLoweredName")]
    [InlineData("nvrtcGetCUBINSize")]
    [InlineData("nvrtcGetCUBIN")]
    public void A_call_that_fails_is_named_and_the_program_destroyed(string function)
    {
        using FakeCuda fake = new($"fail={function}:1=1");

        Diagnostic said = KernelCompiler.Open(fake.Nvrtc).Value.Compile(Source, new ComputeCapability(8, 0)).Diagnostics[0];

        (said.Id, said.Sentence).ShouldBe(("PG6033", $"NVRTC failed. {function}: NVRTC_ERROR_OUT_OF_MEMORY (1)."));
        fake.State.Programs.ShouldBe(0);
    }

    [Fact]
    public void A_missing_NVRTC_says_what_works_without_it()
    {
        Diagnostic said = KernelCompiler.Open("/nowhere/libnvrtc.so").Diagnostics[0];

        said.Id.ShouldBe("PG6030");
        said.NextStep!.ShouldContain("PTX or cubin work without it");
    }

    [LinuxFact]
    public void A_library_that_is_no_NVRTC_is_named() => KernelCompiler.Open("libm.so.6").Diagnostics[0].Id.ShouldBe("PG6031");
}
