using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Pipelines;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.TestKit;
using static Perfgate.Cuda.Tests.Pipelines.PipelineCase;

namespace Perfgate.Cuda.Tests.Pipelines;

/// <summary>What is said of cases that cannot be made ready.</summary>
public sealed class PreparationFaultTests
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "missing module", "PG6071", "nowhere.cu cannot be read. There is no such file." },
        { "unknown ending", "PG6072", "has an ending that no kernel file has" },
        { "no such kernel", "PG6075", "has no kernel vector_ad; it has _Z5twicev, add_all, idle, increment, scale, vector_add." },
        { "block too large", "PG6077", "The block of the stage vector_add of add has 2048 threads in direction x (2048). It may have 1 to 1024." },
        { "block too large for the kernel", "PG6076", "blocks of 1024 threads; the kernel vector_add can have 512" },
        { "empty grid", "PG6077", "The grid of the stage vector_add of add has 0 blocks in direction x (n - 4096). It may have 1 to 2147483647." },
        { "too much shared", "PG6076", "needs 204800 bytes of shared memory a block (0 static and 204800 dynamic); Fake GPU 1000 has 101376." },
        { "negative shared", "PG6077", "asks for -1 bytes of shared memory" },
        { "no block fits", "PG6076", "No block of the stage vector_add fits on a multiprocessor" },
        { "empty buffer", "PG6077", "The buffer a of add has the extent n - 4096, which is 0." },
        { "endless buffer", "PG6078", "The buffer a of add is larger than any memory." },
        { "too many buffers", "PG6078", "The buffers need 2147483648 bytes of Fake GPU 1000, where 1073741824 of 1073741824 are free (a 1073741824, b 1073741824 with the copy it is restored from)." },
        { "file too short", "PG6079", "short.bin has 3 bytes and the buffer a has 16384 (4096 elements of fp32)." },
        { "file missing", "PG6079", "There is no file " },
        { "fill out of range", "PG6080", "The buffer a cannot be filled: Uniform with 0 and 1000 in fp8_e4m3. Values are finite and lie from -448 to 448" },
        { "fill not finite", "PG6080", "The buffer a cannot be filled: Normal with NaN and 1 in fp32." },
        { "no fill", "PG6080", "The buffer a is read, and nothing says what it holds." },
        { "argument too large", "PG6081", "4096 does not fit uint8. It holds 0 to 255." },
        { "argument no number", "PG6081", "much is no finite number" },
        { "argument beyond the type", "PG6081", "1e6 does not fit fp16" },
        { "argument odd bytes", "PG6081", "not pairs of hexadecimal digits" },
        { "argument unknown", "PG6081", "there is no buffer z" },
        { "argument pageable", "PG6081", "the device cannot address the buffer a, which is pageable memory" },
        { "arguments of other sizes", "PG6022", "takes parameters of 8, 8, 8, 4 bytes and was given arguments of 8, 8, 8" },
        { "copy too long", "PG6083", "The stage copy copies 16388 bytes (4 * n + 4) from a, which has 16384, to c, which has 16384. Copy 1 to 16384 bytes." },
        { "copy unknown", "PG6083", "names the buffer z, which there is not" },
        { "clear pageable", "PG6083", "clears a, which is pageable memory that the device cannot address" },
        { "one device", "PG6082", "A copy between two devices needs two, and there is one." },
    };

    [GccTheory]
    [MemberData(nameof(Cases))]
    public void A_case_that_cannot_be_made_ready_says_why_and_leaves_nothing_behind(string what, string id, string words)
    {
        using CudaSession session = new(what switch
        {
            "block too large for the kernel" => ["function.0=512"],
            "no block fits" => ["occupancy=0"],
            _ => [],
        });
        using PipelineCase item = new();
        Break(item, what);

        Diagnostic said = item.FaultOf(session);

        said.Id.ShouldBe(id);
        said.ToString().ShouldContain(words);
        said.NextStep.ShouldNotBeNull();
        session.Context.Dispose();
        session.Fake.State.LiveObjects.ShouldBe(0);
    }

    [GccTheory]
    [InlineData("driver_version=12080", "attribute.75=8", "PG6022: The kernel vector_add takes parameters of 8, 8, 8, 4 bytes and was given arguments of 5000.")]
    [InlineData("driver_version=12000", "attribute.75=8", "PG6081: The arguments of the stage vector_add have 5000 bytes; a kernel takes 4096 here.")]
    [InlineData("driver_version=12080", "attribute.75=6", "PG6081: The arguments of the stage vector_add have 5000 bytes; a kernel takes 4096 here.")]
    public void How_many_bytes_of_arguments_a_kernel_takes_depends_on_driver_and_device(string driver, string device, string said)
    {
        using CudaSession session = new(driver, device, "archs=61,80");
        using PipelineCase item = new();
        Stage.Kernel kernel = (Stage.Kernel)item.Stages[0];
        item.Stages[0] = kernel with { Arguments = [new Argument.Bytes(new string('0', 10_000))], Module = kernel.Module with { Path = item.Folder.Write("k.ptx", CudaSession.Ptx) } };

        item.FaultOf(session).ToString().ShouldContain(said);
    }

    [GccFact]
    public void A_name_that_is_nearly_right_is_corrected_in_every_format()
    {
        using CudaSession session = new();
        using PipelineCase item = new();
        item.Stages = [item.Kernel("vector_ad")];
        item.FaultOf(session).NextStep.ShouldBe("Did you mean vector_add?");
        item.Stages = [item.Kernel("vector_ad") with { Module = item.Module with { Path = item.Folder.Write("k.ptx", CudaSession.Ptx) } }];

        Diagnostic said = item.FaultOf(session);

        (said.Id, said.NextStep).ShouldBe(("PG6075", "Did you mean vector_add?"));
        said.Sentence.ShouldEndWith("k.ptx has no kernel vector_ad; it has idle, increment, scale, vector_add.");
    }

    /// <summary>Every call of the driver and the compiler fails once, wherever it stands.</summary>
    [GccFact]
    public void Whichever_call_fails_the_fault_is_told_and_everything_freed()
    {
        string[] functions = ["cuMemAlloc_v2", "cuMemHostAlloc", "cuMemHostGetDevicePointer_v2", "cuMemcpyHtoDAsync_v2", "cuMemcpyDtoDAsync_v2", "cuMemcpyDtoHAsync_v2", "cuMemcpyPeerAsync", "cuStreamCreate", "cuStreamSynchronize",
            "cuModuleLoadDataEx", "cuModuleGetFunction", "cuFuncLoad", "cuFuncGetAttribute", "cuFuncSetAttribute", "cuOccupancyMaxActiveBlocksPerMultiprocessor", "cuMemGetInfo_v2", "cuDevicePrimaryCtxRetain", "cuCtxEnablePeerAccess",
            "cuCtxSetCurrent", "cuLaunchKernel", "cuMemsetD8Async", "nvrtcCreateProgram", "nvrtcCompileProgram", "nvrtcGetCUBIN"];
        List<string> quiet = [];
        foreach (string function in functions)
        {
            int failed = 0;
            // The first call of some belongs to the session itself, not to preparing.
            for (int call = function is "cuDevicePrimaryCtxRetain" or "cuCtxSetCurrent" ? 2 : 1; call <= 40; call++)
            {
                using FakeCuda fake = new($"fail={function}:{call}=2", "devices=2");
                using PipelineCase item = new();
                item.Buffers.Add(Buffer("d", BufferUse.InOut, MemoryPlace.Pinned));
                item.Buffers.Add(Buffer("e", BufferUse.InOut));
                item.Buffers.Add(Buffer("p", BufferUse.InOut, MemoryPlace.Peer));
                item.Stages[0] = (Stage.Kernel)item.Stages[0] with { Shared = Number("60Ki") };
                item.Stages.Add(new Stage.Clear("d") { Name = "zero" });
                item.Stages.Add(new Stage.Copy("a", "p") { Name = "across" });
                bool isFault;
                using (PrimaryContext context = CudaDriver.Open(fake.Driver).Value.Device(0).Value.Retain(spin: true).Value)
                {
                    Result<OutputVerdict> verdict = item.Prepare(context, fake).Then(pipeline => context.CreateStream().Then(pipeline.CheckOutput));
                    isFault = !verdict.Succeeded;
                    if (isFault)
                        verdict.Diagnostics.ShouldHaveSingleItem().Sentence.ShouldNotBeEmpty();
                }
                fake.State.LiveObjects.ShouldBe(0, $"{function} {call}");
                fake.State.DeviceBytes.ShouldBe(0, $"{function} {call}");
                failed += isFault ? 1 : 0;
                if (!isFault)
                    break;
            }
            if (failed == 0)
                quiet.Add(function);
        }
        quiet.ShouldBeEmpty();
    }

    private static void Break(PipelineCase item, string what)
    {
        Stage.Kernel kernel = (Stage.Kernel)item.Stages[0];
        Argument.Buffer a = new("a");
        (PipelineBuffer? first, Stage? stage) = what switch
        {
            "missing module" => (null, kernel with { Module = kernel.Module with { Path = item.Folder.File("nowhere.cu") } }),
            "unknown ending" => (null, kernel with { Module = kernel.Module with { Path = item.Folder.Write("kernel.o", "x") } }),
            "no such kernel" => (null, kernel with { Entry = "vector_ad" }),
            "block too large" => (null, kernel with { Block = [Number("2048")] }),
            "block too large for the kernel" => (null, kernel with { Block = [Number("1024")] }),
            "empty grid" => (null, kernel with { Grid = [Number("n - 4096")] }),
            "too much shared" => (null, kernel with { Shared = Number("200Ki") }),
            "negative shared" => (null, kernel with { Shared = Number("-1") }),
            "empty buffer" => (Buffer("a", BufferUse.In, shape: "n - 4096"), null),
            "endless buffer" => (Buffer("a", BufferUse.In, shape: "9223372036854775807"), null),
            "too many buffers" => (Buffer("a", BufferUse.In, shape: "1Gi / 4"), null),
            "file too short" => (item.Buffers[0] with { File = item.Folder.Write("short.bin", "abc"), Fill = null }, null),
            "file missing" => (item.Buffers[0] with { File = item.Folder.File("no.bin"), Fill = null }, null),
            "fill out of range" => (Buffer("a", BufferUse.In, type: ElementType.Fp8E4M3) with { Fill = new Fill(Distribution.Uniform, 0, 1000) }, null),
            "fill not finite" => (item.Buffers[0] with { Fill = new Fill(Distribution.Normal, double.NaN, 1) }, null),
            "no fill" => (item.Buffers[0] with { Fill = null }, null),
            "argument too large" => (null, kernel with { Arguments = [new Argument.Whole(ElementType.Unsigned8, Number("n"))] }),
            "argument no number" => (null, kernel with { Arguments = [new Argument.Real(ElementType.Fp32, "much")] }),
            "argument beyond the type" => (null, kernel with { Arguments = [new Argument.Real(ElementType.Fp16, "1e6")] }),
            "argument odd bytes" => (null, kernel with { Arguments = [new Argument.Bytes("abc")] }),
            "argument unknown" => (null, kernel with { Arguments = [new Argument.Buffer("z")] }),
            "argument pageable" => (Buffer("a", BufferUse.In, MemoryPlace.Pageable), null),
            "arguments of other sizes" => (null, kernel with { Arguments = [a, a, a] }),
            "copy too long" => (null, new Stage.Copy("a", "c", Number("4 * n + 4")) { Name = "copy" }),
            "copy unknown" => (null, new Stage.Copy("a", "z") { Name = "copy" }),
            "clear pageable" => (Buffer("a", BufferUse.In, MemoryPlace.Pageable), new Stage.Clear("a") { Name = "clear" }),
            "one device" => (Buffer("a", BufferUse.In, MemoryPlace.Peer), null),
            _ => ((PipelineBuffer?)null, (Stage?)null),
        };
        item.Buffers[0] = first ?? item.Buffers[0];
        item.Stages[0] = stage ?? item.Stages[0];
        if (what == "too many buffers")
            item.Buffers = [item.Buffers[0], Buffer("b", BufferUse.InOut, MemoryPlace.Pinned, shape: "1Gi / 4")];
    }
}
