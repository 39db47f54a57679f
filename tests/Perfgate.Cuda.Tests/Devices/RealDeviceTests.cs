using System.Text;
using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Compilers;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Graphs;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Pipelines;
using Perfgate.Cuda.Streams;
using Perfgate.Cuda.Surveys;
using Perfgate.Cuda.Tests.Pipelines;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Tests.Devices;

/// <summary>What the fake cannot prove: that signatures, asynchronous order and PTX are as the driver wants them.</summary>
[Trait("Device", "real")]
public sealed class RealDeviceTests
{
    private const int Count = 1000;

    private const string Ptx = """
        .version 6.0
        .target sm_70
        .address_size 64

        .visible .entry vector_add(.param .u64 a, .param .u64 b, .param .u64 c, .param .u32 n)
        {
            .reg .pred %p<2>;
            .reg .f32 %f<4>;
            .reg .b32 %r<6>;
            .reg .b64 %rd<11>;

            ld.param.u64 %rd1, [a];
            ld.param.u64 %rd2, [b];
            ld.param.u64 %rd3, [c];
            ld.param.u32 %r1, [n];
            mov.u32 %r2, %ntid.x;
            mov.u32 %r3, %ctaid.x;
            mov.u32 %r4, %tid.x;
            mad.lo.s32 %r5, %r3, %r2, %r4;
            setp.ge.u32 %p1, %r5, %r1;
            @%p1 bra DONE;
            cvta.to.global.u64 %rd4, %rd1;
            cvta.to.global.u64 %rd5, %rd2;
            cvta.to.global.u64 %rd6, %rd3;
            mul.wide.u32 %rd7, %r5, 4;
            add.s64 %rd8, %rd4, %rd7;
            add.s64 %rd9, %rd5, %rd7;
            add.s64 %rd10, %rd6, %rd7;
            ld.global.f32 %f1, [%rd8];
            ld.global.f32 %f2, [%rd9];
            add.f32 %f3, %f1, %f2;
            st.global.f32 [%rd10], %f3;
        DONE:
            ret;
        }
        """;

    [CudaDeviceFact]
    public void A_kernel_adds_behind_a_blocked_stream_and_is_timed()
    {
        using PrimaryContext context = Retain();
        CudaStream stream = context.CreateStream().Value;
        (CudaEvent start, CudaEvent end) = (context.CreateEvent().Value, context.CreateEvent().Value);
        PinnedBuffer host = context.AllocatePinned(Count * 4).Value;
        PinnedBuffer flag = context.AllocatePinned(4).Value;
        DeviceBuffer[] buffers = [.. Enumerable.Range(0, 3).Select(_ => context.Allocate(Count * 4).Value)];
        KernelLaunch launch = Add(context, buffers, Encoding.ASCII.GetBytes(Ptx), "vector_add");
        Fill(host);
        flag.Publish(0);

        Must(stream.CopyToDevice(buffers[0], host, Count * 4) ?? stream.CopyToDevice(buffers[1], host, Count * 4) ?? stream.Fill(buffers[2], 0xff) ?? launch.Launch(stream) ?? stream.Synchronize());
        if (context.Device.CanWaitForValues)
            Must(stream.WaitForValue(flag.DeviceAddress, 1));
        Must(stream.Record(start) ?? launch.Launch(stream) ?? stream.Record(end));
        flag.Publish(1);
        Must(stream.CopyToHost(host, buffers[2], Count * 4) ?? stream.Synchronize());
        Must(start.SecondsUntil(end, out double seconds));

        host.As<float>()[..Count].ToArray().ShouldBe(Enumerable.Range(0, Count).Select(i => 2f * i));
        seconds.ShouldBeInRange(1e-7, 1e-2);
    }

    [CudaDeviceFact]
    public void A_captured_graph_adds()
    {
        using PrimaryContext context = Retain();
        CudaStream stream = context.CreateStream().Value;
        PinnedBuffer host = context.AllocatePinned(Count * 4).Value;
        DeviceBuffer[] buffers = [.. Enumerable.Range(0, 3).Select(_ => context.Allocate(Count * 4).Value)];
        KernelLaunch launch = Add(context, buffers, Encoding.ASCII.GetBytes(Ptx), "vector_add");
        Fill(host);
        Must(stream.CopyToDevice(buffers[0], host, Count * 4) ?? stream.CopyToDevice(buffers[1], host, Count * 4) ?? launch.Launch(stream) ?? stream.Synchronize());

        Must(stream.BeginCapture() ?? stream.FillWords(buffers[2], 0) ?? launch.Launch(stream));
        CudaGraph graph = stream.EndCapture().Value;
        CudaGraphExecutable executable = graph.Instantiate().Value;
        Must(executable.Upload(stream) ?? executable.Launch(stream) ?? stream.CopyToHost(host, buffers[2], Count * 4) ?? stream.Synchronize());

        graph.NodeCount().Value.ShouldBe(2);
        host.As<float>()[..Count].ToArray().ShouldBe(Enumerable.Range(0, Count).Select(i => 2f * i));
    }

    [CudaDeviceFact]
    public void The_compilers_kernel_loads_and_tells_its_registers()
    {
        Result<KernelCompiler> compiler = KernelCompiler.Open();
        if (!compiler.Succeeded)
        {
            compiler.Diagnostics[0].Id.ShouldBe("PG6030");
            return;
        }
        using PrimaryContext context = Retain();
        KernelSource source = new("add.cu", "template <typename T> __global__ void add(const T *a, const T *b, T *c, unsigned n) { unsigned i = blockIdx.x * blockDim.x + threadIdx.x; if (i < n) c[i] = a[i] + b[i]; }")
        {
            NameExpressions = ["add<float>"],
        };

        CompiledKernel compiled = compiler.Value.Compile(source, context.Device.Capability).Value;
        CudaFunction function = context.LoadModule(compiled.Image).Value.Function(compiled.LoweredNames["add<float>"]).Value;

        function.Attribute(FunctionAttribute.Registers).Value.ShouldBeInRange(1, 255);
        function.ActiveBlocksPerMultiprocessor(256).Value.ShouldBeGreaterThan(0);
        function.ParameterSizes()?.ShouldBe([8, 8, 8, 4]);
    }

    [CudaDeviceFact]
    public void A_pipeline_of_PTX_is_linked_prepared_and_gives_finite_output()
    {
        using PrimaryContext context = Retain();
        using PipelineCase item = new();
        item.Module = item.Module with { Path = item.Folder.Write("add.ptx", Ptx) };
        item.Stages = [((Stage.Kernel)item.Stages[0]) with { Module = item.Module }];

        PreparedPipeline first = PreparedPipeline.Prepare(context, item.Request, LibraryPaths.Search).Value;
        PreparedPipeline second = PreparedPipeline.Prepare(context, item.Request, LibraryPaths.Search).Value;
        OutputVerdict verdict = first.CheckOutput(context.CreateStream().Value).Value;

        verdict.Faults.ShouldBeEmpty();
        verdict.Checksum.ShouldNotBeNull();
        first.Code["vector_add"].ShouldStartWith("sass:");
        second.Code.ShouldBe(first.Code);
        first.Numbers["registers"].ShouldBeInRange(1, 255);
        first.Numbers["occupancy_ratio"].ShouldBeInRange(0.1, 1);
    }

    [CudaDeviceFact]
    public void The_survey_describes_every_device()
    {
        CudaSurvey survey = CudaSurvey.Take(LibraryPaths.Search, new Dictionary<string, string>());

        foreach (DeviceSurvey device in survey.Devices.Value)
        {
            device.Device.Name.ShouldNotBeEmpty();
            device.Device.Capability.Major.ShouldBeInRange(5, 20);
            device.Fingerprint.Key["gpu_multiprocessors"].ShouldNotBe("unknown");
            if (survey.Nvml.Succeeded)
                device.Telemetry.ShouldNotBeNull();
        }
    }

    private static PrimaryContext Retain() => CudaDriver.Open().Value.Device(0).Value.Retain(spin: true).Value;

    private static KernelLaunch Add(PrimaryContext context, DeviceBuffer[] buffers, byte[] image, string name) =>
        KernelLaunch.Prepare(context.LoadModule(image).Value.Function(name).Value, new Extent(4), new Extent(256), 0, [.. buffers.Select(KernelArgument.Of), KernelArgument.Of((uint)Count)]).Value;

    private static void Fill(PinnedBuffer host)
    {
        for (int i = 0; i < Count; i++)
            host.As<float>()[i] = i;
    }

    private static void Must(Perfgate.Cuda.Faults.CudaFault? fault) => fault?.ToString().ShouldBeNull();
}
