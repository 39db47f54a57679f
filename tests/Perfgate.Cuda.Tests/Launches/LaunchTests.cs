using System.Text;
using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Graphs;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Streams;
using Perfgate.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Launches;

public sealed class LaunchTests
{
    [GccFact]
    public void A_kernel_computes_what_it_should_and_everything_is_freed()
    {
        CudaSession session = new();
        PinnedBuffer host = session.Context.AllocatePinned(3 * 4096).Value;
        DeviceBuffer[] buffers = [.. Enumerable.Range(0, 3).Select(_ => session.Context.Allocate(4096).Value)];
        CudaStream stream = session.Context.CreateStream().Value;
        host.As<float>().Clear();
        for (int i = 0; i < 1024; i++)
            host.As<float>()[i] = i;
        KernelLaunch launch = KernelLaunch.Prepare(session.Kernel("vector_add").Value, new Extent(4), new Extent(256), 0,
            [.. buffers.Select(KernelArgument.Of), KernelArgument.Of(1024)]).Value;

        stream.CopyToDevice(buffers[0], host, 4096).ShouldBeNull();
        stream.CopyToDevice(buffers[1], host, 4096).ShouldBeNull();
        stream.Fill(buffers[2], 0xff).ShouldBeNull();
        launch.Launch(stream).ShouldBeNull();
        stream.CopyToHost(host, buffers[2], 4096).ShouldBeNull();
        stream.Synchronize().ShouldBeNull();

        host.As<float>()[..1024].ToArray().ShouldBe(Enumerable.Range(0, 1024).Select(i => 2f * i));
        session.Fake.State.LiveObjects.ShouldBe(7);
        session.Context.Dispose();
        session.Fake.State.LiveObjects.ShouldBe(0);
        session.Dispose();
    }

    [GccFact]
    public void Events_measure_the_kernel_in_steps_of_half_a_microsecond()
    {
        using CudaSession session = new("duration.idle=12345");
        CudaStream stream = session.Context.CreateStream().Value;
        (CudaEvent start, CudaEvent end) = (session.Context.CreateEvent().Value, session.Context.CreateEvent().Value);
        PinnedBuffer flag = session.Context.AllocatePinned(4).Value;
        flag.Publish(0);
        KernelLaunch launch = KernelLaunch.Prepare(session.Kernel("idle").Value, new Extent(1), new Extent(1), 0, []).Value;

        stream.WaitForValue(flag.DeviceAddress, 1).ShouldBeNull();
        stream.Record(start).ShouldBeNull();
        launch.Launch(stream).ShouldBeNull();
        stream.Record(end).ShouldBeNull();
        end.Query(out bool early).ShouldBeNull();
        start.SecondsUntil(end, out _)!.Code.ShouldBe(600);
        flag.Publish(1);
        stream.Synchronize().ShouldBeNull();
        end.Query(out bool late).ShouldBeNull();
        start.SecondsUntil(end, out double seconds).ShouldBeNull();

        (early, late).ShouldBe((false, true));
        seconds.ShouldBeInRange(11.9e-6, 12.6e-6);
        (seconds / 0.5e-6).ShouldBe(Math.Round(seconds / 0.5e-6), 1e-3);
    }

    [GccFact]
    public void A_blocked_stream_holds_everything_until_another_thread_releases_it()
    {
        using CudaSession session = new();
        CudaStream stream = session.Context.CreateStream().Value;
        PinnedBuffer words = session.Context.AllocatePinned(8).Value;
        words.As<uint>().Clear();

        stream.WaitForValue(words.DeviceAddress, 1).ShouldBeNull();
        stream.WriteValue(words.DeviceAddress + 4, 7).ShouldBeNull();
        stream.Query(out bool isDone).ShouldBeNull();
        uint before = words.As<uint>()[1];
        using Timer release = new(_ => words.Publish(1), null, TimeSpan.FromMilliseconds(30), Timeout.InfiniteTimeSpan);
        stream.Synchronize().ShouldBeNull();

        (isDone, before, words.As<uint>()[1]).ShouldBe((false, 0u, 7u));
    }

    [GccFact]
    public void Launching_and_timing_allocates_nothing()
    {
        using CudaSession session = new();
        CudaStream stream = session.Context.CreateStream().Value;
        (CudaEvent start, CudaEvent end) = (session.Context.CreateEvent().Value, session.Context.CreateEvent().Value);
        DeviceBuffer buffer = session.Context.Allocate(64).Value;
        KernelLaunch launch = KernelLaunch.Prepare(session.Kernel("increment").Value, new Extent(1), new Extent(16), 0, [KernelArgument.Of(buffer), KernelArgument.Of(16)]).Value;
        double sum = 0;
        Measure(10);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Measure(1000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.ShouldBe(0);
        sum.ShouldBeGreaterThan(0);

        void Measure(int count)
        {
            for (int i = 0; i < count; i++)
            {
                _ = stream.FillWords(buffer, (uint)i) ?? stream.Record(start) ?? launch.Launch(stream) ?? stream.Record(end) ?? stream.Synchronize();
                _ = start.SecondsUntil(end, out double seconds);
                sum += seconds;
            }
        }
    }

    [GccFact]
    public void A_captured_graph_runs_as_often_as_it_is_launched()
    {
        using CudaSession session = new();
        CudaStream stream = session.Context.CreateStream().Value;
        PinnedBuffer host = session.Context.AllocatePinned(64).Value;
        DeviceBuffer buffer = session.Context.Allocate(64).Value;
        KernelLaunch launch = KernelLaunch.Prepare(session.Kernel("increment").Value, new Extent(1), new Extent(16), 0, [KernelArgument.Of(buffer), KernelArgument.Of(16)]).Value;
        stream.FillWords(buffer, 40).ShouldBeNull();

        stream.BeginCapture().ShouldBeNull();
        launch.Launch(stream).ShouldBeNull();
        launch.Launch(stream).ShouldBeNull();
        CudaGraph graph = stream.EndCapture().Value;
        CudaGraphExecutable executable = graph.Instantiate().Value;
        executable.Upload(stream).ShouldBeNull();
        for (int i = 0; i < 3; i++)
            executable.Launch(stream).ShouldBeNull();
        stream.CopyToHost(host, buffer, 64).ShouldBeNull();
        stream.Synchronize().ShouldBeNull();

        graph.NodeCount().Value.ShouldBe(2);
        host.As<uint>().ToArray().ShouldAllBe(value => value == 46);
    }

    [GccFact]
    public void Arguments_that_do_not_fit_the_kernel_are_refused_before_anything_runs()
    {
        using CudaSession session = new();

        Diagnostic said = KernelLaunch.Prepare(session.Kernel("increment").Value, new Extent(1), new Extent(1), 0, [KernelArgument.Of(1.5), KernelArgument.Of(2L)]).Diagnostics[0];

        said.Id.ShouldBe("PG6022");
        said.Sentence.ShouldBe("The kernel increment takes parameters of 8, 4 bytes and was given arguments of 8, 8.");
    }

    [GccFact]
    public void A_copy_beyond_the_end_of_a_buffer_never_reaches_the_driver()
    {
        using CudaSession session = new();
        CudaStream stream = session.Context.CreateStream().Value;

        stream.CopyToHost(session.Context.AllocatePinned(16).Value, session.Context.Allocate(64).Value, 64)!.ToString().ShouldBe("cuMemcpyDtoHAsync_v2: CUDA_ERROR_INVALID_VALUE (1), invalid argument");
    }

    [GccFact]
    public void Functions_tell_registers_and_occupancy()
    {
        using CudaSession session = new();
        CudaFunction function = session.Kernel("scale").Value;

        function.Attribute(FunctionAttribute.Registers).Value.ShouldBe(24);
        function.ActiveBlocksPerMultiprocessor(256).Value.ShouldBe(8);
        function.BestBlockSize().Value.ShouldBe((160, 512));
        function.AllowDynamicSharedBytes(65536).ShouldBeNull();
        function.AllowDynamicSharedBytes(1 << 20)!.Code.ShouldBe(1);
        function.LoadNow().ShouldBeNull();
        session.Context.ResetPersistingL2().ShouldBeNull();
        session.Context.Memory().Value.TotalBytes.ShouldBe(1UL << 30);
    }

    [GccFact]
    public void Throttling_stretches_what_runs_while_it_lasts()
    {
        using CudaSession session = new("throttle=0:1000000000:2.0:40", "duration.idle=100000");
        CudaStream stream = session.Context.CreateStream().Value;
        (CudaEvent start, CudaEvent end) = (session.Context.CreateEvent().Value, session.Context.CreateEvent().Value);
        KernelLaunch launch = KernelLaunch.Prepare(session.Kernel("idle").Value, new Extent(1), new Extent(1), 0, []).Value;

        _ = stream.Record(start) ?? launch.Launch(stream) ?? stream.Record(end) ?? stream.Synchronize();
        start.SecondsUntil(end, out double seconds).ShouldBeNull();

        seconds.ShouldBeInRange(199e-6, 205e-6);
    }

    [GccFact]
    public void A_name_the_module_lacks_is_named()
    {
        using CudaSession session = new();

        Diagnostic said = session.Kernel("vector_ad").Diagnostics[0];

        (said.Id, said.Sentence).ShouldBe(("PG6018", "The module has no such name. cuModuleGetFunction: CUDA_ERROR_NOT_FOUND (500), named symbol not found: vector_ad."));
    }

    [GccTheory]
    [InlineData(".version 9.9\n.entry a(", "PG6014", "CUDA_ERROR_UNSUPPORTED_PTX_VERSION (222)")]
    [InlineData(".version 7.0\nnothing", "PG6015", "CUDA_ERROR_INVALID_PTX (218)")]
    [InlineData("no image at all", "PG6015", "CUDA_ERROR_INVALID_IMAGE (200)")]
    [InlineData("\u007fELF sm_90\n.entry a(", "PG6015", "CUDA_ERROR_NO_BINARY_FOR_GPU (209)")]
    public void An_image_that_does_not_fit_says_why_with_the_compilers_words(string image, string id, string words)
    {
        using CudaSession session = new();

        Diagnostic said = session.Context.LoadModule(Encoding.UTF8.GetBytes(image)).Diagnostics[0];

        said.Id.ShouldBe(id);
        said.Sentence.ShouldContain(words);
        said.Sentence.ShouldContain("fake JIT: error");
    }
}
