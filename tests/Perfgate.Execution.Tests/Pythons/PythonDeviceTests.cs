using Perfgate.Measurements;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Pythons;

/// <summary>Work on a device, against stand-ins for PyTorch and CuPy whose device runs what is queued later.</summary>
public sealed class PythonDeviceTests
{
    private const string Asynchronous =
        """
        import perfgate
        import torch
        def build():
            torch.allocate(1 << 20)
            def step():
                with perfgate.span("forward"):
                    torch.kernel(0.004)
                with perfgate.span("backward"):
                    torch.kernel(0.002)
            return step
        """;

    [Python3Fact]
    public async Task Queued_work_is_timed_on_the_device_and_not_by_how_fast_it_is_queued()
    {
        Launch launch = await PythonRun.LaunchAsync(Asynchronous, withFakes: true);

        launch.Status.ShouldBe(LaunchStatus.Measured, launch.Reason);
        launch.Summary["cuda_events"].ShouldBe(1);
        launch.Of("step_time").Min().ShouldBeInRange(0.006, 0.0075);
        launch.Of("wall_time").Min().ShouldBeGreaterThanOrEqualTo(0.006);
        launch.Of("first_iteration")[0].ShouldBeGreaterThanOrEqualTo(0.006);
    }

    [Python3Fact]
    public async Task Spans_on_a_device_wait_for_nothing_and_have_the_devices_time()
    {
        Launch launch = await PythonRun.LaunchAsync(Asynchronous, withFakes: true);

        launch.Span("forward").Min().ShouldBeInRange(0.004, 0.0055);
        launch.Span("backward").Min().ShouldBeInRange(0.002, 0.003);
    }

    [Python3Fact]
    public async Task The_peak_of_the_allocator_is_that_of_the_measured_part()
    {
        Launch launch = await PythonRun.LaunchAsync(Asynchronous.Replace("def step():", "torch.allocate(5 << 20); torch.allocate(-(5 << 20))\n    def step():", StringComparison.Ordinal), withFakes: true);

        launch.Of("peak_device_memory").ShouldAllBe(bytes => bytes == 1 << 20);
        launch.Summary["warmup_peak_device_bytes"].ShouldBe(6 << 20);
    }

    [Python3Fact]
    public async Task Work_on_a_stream_beside_the_timed_one_is_a_doubt()
    {
        Launch launch = await PythonRun.LaunchAsync(Asynchronous.Replace("torch.kernel(0.002)", "torch.kernel(0.02, stream='side')", StringComparison.Ordinal), withFakes: true);

        launch.Of("step_time").Min().ShouldBeLessThan(0.012);
        launch.Of("wall_time").Min().ShouldBeGreaterThanOrEqualTo(0.02);
        launch.Doubts.ShouldHaveSingleItem().ShouldStartWith("work went on on other streams");
    }

    [Python3Fact]
    public async Task A_span_inside_a_graph_that_is_captured_is_left_out()
    {
        Launch launch = await PythonRun.LaunchAsync(
            """
            import perfgate
            import torch
            def build():
                torch.kernel(0.001)
                def step():
                    torch.cuda.capturing = True
                    with perfgate.span("captured"):
                        pass
                    torch.cuda.capturing = False
                    torch.kernel(0.001)
                return step
            """, withFakes: true);

        launch.Status.ShouldBe(LaunchStatus.Measured, launch.Reason);
        launch.Spans.ShouldBeEmpty();
    }

    [Python3Fact]
    public async Task The_libraries_that_the_module_has_brought_are_seeded()
    {
        Launch launch = await PythonRun.LaunchAsync(
            """
            import cupy, torch
            def build(seed):
                assert torch.seeds == [seed] and cupy.seeds == [seed % 2**32], (torch.seeds, cupy.seeds)
                return lambda: torch.kernel(0.001)
            """, withFakes: true);

        launch.Status.ShouldBe(LaunchStatus.Measured, launch.Reason);
    }

    [Python3Fact]
    public async Task A_device_without_memory_left_is_named()
    {
        Launch launch = await PythonRun.StepAsync("import torch; raise torch.OutOfMemoryError('Tried to allocate 20.00 GiB')", withFakes: true);

        launch.Reason.ShouldBe("The worker reports: out of memory: OutOfMemoryError: Tried to allocate 20.00 GiB, at bench.py line 5 in step.");
    }

    [Python3Fact]
    public async Task CuPy_has_events_and_a_pool_of_its_own()
    {
        Launch launch = await PythonRun.StepAsync("import cupy", withFakes: true);

        launch.Status.ShouldBe(LaunchStatus.Measured, launch.Reason);
        launch.Summary["cuda_events"].ShouldBe(1);
        launch.Of("step_time").Median().ShouldBeGreaterThanOrEqualTo(0.001);
        launch.Of("peak_device_memory").ShouldAllBe(bytes => bytes == 3 << 20);
    }
}
