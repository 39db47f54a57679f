using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.TestKit;
using Perfgate.Works;

namespace Perfgate.Cuda.Tests.Measuring;

/// <summary>Whatever call fails, at whatever time: a diagnostic, the blocks before it, and nothing left behind or still blocked.</summary>
public sealed class MeasuringFaultTests
{
    private static readonly int[] Calls = [1, 2, 3, 5, 9, 30, 150, 400];

    [GccTheory]
    [InlineData("cuDeviceGet")]
    [InlineData("cuDevicePrimaryCtxRetain")]
    [InlineData("cuCtxSetCurrent")]
    [InlineData("cuModuleLoadDataEx")]
    [InlineData("cuModuleGetFunction")]
    [InlineData("cuFuncLoad")]
    [InlineData("cuStreamCreate")]
    [InlineData("cuEventCreate")]
    [InlineData("cuMemAlloc_v2")]
    [InlineData("cuMemHostAlloc")]
    [InlineData("cuMemHostGetDevicePointer_v2")]
    [InlineData("cuMemGetInfo_v2")]
    [InlineData("cuCtxResetPersistingL2Cache")]
    [InlineData("cuLaunchKernel")]
    [InlineData("cuStreamSynchronize")]
    [InlineData("cuStreamWaitValue32_v2")]
    [InlineData("cuEventRecord")]
    [InlineData("cuEventQuery")]
    [InlineData("cuEventElapsedTime_v2")]
    [InlineData("cuMemcpyDtoHAsync_v2")]
    [InlineData("cuStreamBeginCapture_v2", Variant.Graph)]
    [InlineData("cuStreamEndCapture", Variant.Graph)]
    [InlineData("cuGraphInstantiateWithFlags", Variant.Graph)]
    [InlineData("cuGraphUpload", Variant.Graph)]
    [InlineData("cuGraphLaunch", Variant.Graph)]
    [InlineData("cuGraphGetNodes", Variant.Graph)]
    [InlineData("cuEventQuery", Variant.Batched)]
    [InlineData("cuLaunchKernel", Variant.Batched)]
    public void A_failed_call_ends_the_launch_with_its_words_and_frees_all(string function, Variant variant = Variant.Cold)
    {
        int failed = 0;
        foreach (int call in Calls)
        {
            foreach (int code in new[] { 999, 700 })
            {
                using FakeWork work = new(variant, $"fail={function}:{call}={code}", "attribute.108=1", "duration.idle=20000") { Kernels = ["idle", "idle"] };

                (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, Diagnostic? fault) = work.Run(3);

                (summary is null).ShouldBe(fault is not null);
                if (fault is not null)
                {
                    failed++;
                    fault.Id.ShouldBeOneOf(code == 999 ? ["PG6010", "PG6103"] : ["PG6012", "PG6103"]);
                    fault.Sentence.ShouldContain($"{function}: ");
                    blocks.Count.ShouldBeLessThanOrEqualTo(3);
                }
                work.Fake.State.LiveObjects.ShouldBe(0, $"call {call}, code {code}");
                work.Fake.State.DeviceBytes.ShouldBe(0);
                work.Fake.State.StreamsFreedWhileBlocked.ShouldBe(0, $"call {call}, code {code}");
            }
        }
        failed.ShouldBeGreaterThan(0);
    }

    [GccTheory]
    [InlineData(800)]
    [InlineData(801)]
    public void A_device_that_does_not_let_persisting_lines_go_is_flushed_without(int code)
    {
        using FakeWork work = new(Variant.Cold, $"fail=cuCtxResetPersistingL2Cache:*={code}", "attribute.108=1", "duration.idle=30000", "warm.idle=20000");

        (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, _) = work.Run();

        FakeWork.Values(blocks[0], MetricName.GpuTime).ShouldAllBe(time => time > 29e-6);
        summary!.Numbers["flush_bytes"].ShouldBe(8 << 20);
    }

    [GccTheory]
    [InlineData(5)]
    [InlineData(300)]
    public void A_spinning_blocker_that_cannot_be_launched_ends_the_launch(int call)
    {
        using FakeWork work = new(Variant.Cold, $"fail=cuLaunchKernel:{call}=719", "attribute.122=0");

        work.Run().Fault!.Id.ShouldBe("PG6012");
        work.Fake.State.LiveObjects.ShouldBe(0);
    }

    [GccFact]
    public void Blocks_taken_before_a_failure_are_kept()
    {
        using FakeWork work = new(Variant.Cold, "fail=cuEventElapsedTime_v2:150=700");

        (IReadOnlyList<WorkBlock> blocks, _, Diagnostic? fault) = work.Run(5);

        blocks.Count.ShouldBe(2);
        fault!.Id.ShouldBe("PG6012");
    }
}
