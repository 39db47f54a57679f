using Perfgate.Cuda.Buffers;
using Perfgate.Cuda.Measuring.Blockers;
using Perfgate.Cuda.Streams;
using Perfgate.Measurements;
using Perfgate.Pipelines;
using Perfgate.TestKit;
using Perfgate.Works;

namespace Perfgate.Cuda.Tests.Measuring;

public sealed class BlockerTests
{
    [GccTheory]
    [InlineData("")]
    [InlineData("attribute.122=0")]
    public void A_benchmark_that_waits_behind_the_blocker_is_released_and_measured_unblocked(string settings)
    {
        using FakeWork work = new(Variant.Cold, settings) { Patience = TimeSpan.FromMilliseconds(100), Stages = context => [FakeWork.Idle(context), new WaitingStage(_ => true)] };

        WorkSummary summary = work.Run().Summary!;

        summary.Doubts.ShouldContain("unblocked: the benchmark waits for the device by itself while it is queued, so gaps of the host's making may lie in the times");
        summary.Numbers["blocked_by_value"].ShouldBe(0);
        work.Fake.State.LiveObjects.ShouldBe(0);
    }

    [GccTheory]
    [InlineData("")]
    [InlineData("attribute.122=0")]
    public void A_sample_whose_blocker_timed_out_is_dropped(string settings)
    {
        using FakeWork work = new(Variant.Cold, settings) { Patience = TimeSpan.FromMilliseconds(100), Stages = context => [FakeWork.Idle(context), new WaitingStage(queued => queued == 30)] };

        (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, _) = work.Run();

        blocks[0].Dropped.ShouldHaveSingleItem().ShouldBe(new DroppedSamples("blocker timed out", 1));
        summary!.Doubts.ShouldNotContain(doubt => doubt.StartsWith("unblocked"));
    }

    [GccFact]
    public void What_waits_at_its_first_use_only_is_measured_behind_the_blocker()
    {
        // The first launch is one use, the pass with nothing held the second.
        using FakeWork work = new() { Patience = TimeSpan.FromMilliseconds(100), Stages = context => [FakeWork.Idle(context), new WaitingStage(queued => queued <= 2)] };

        work.Run().Summary!.Doubts.ShouldNotContain(doubt => doubt.StartsWith("unblocked"));
    }

    [GccFact]
    public void A_stream_is_held_also_where_another_blocker_has_left_the_word_set()
    {
        using CudaSession session = new();
        using CudaStream stream = session.Context.CreateStream().Value;
        using PinnedBuffer flag = session.Context.AllocatePinned(2 * sizeof(uint)).Value;
        using Watchdog watchdog = new(flag, TimeSpan.FromSeconds(10));
        flag.Publish(1);
        ValueBlocker blocker = new(flag, watchdog);

        blocker.Hold(stream).ShouldBeNull();
        stream.Query(out bool isDone).ShouldBeNull();
        isDone.ShouldBeFalse();

        blocker.Release();
        stream.Synchronize().ShouldBeNull();
    }

    [GccFact]
    public void A_stage_that_cannot_be_captured_is_named()
    {
        using FakeWork work = new(Variant.Graph) { Stages = _ => [new WaitingStage(queued => queued > 1)] };

        work.Run().Fault!.ToString().ShouldBe("error PG6103: The stage waiting cannot be captured in a graph. cuStreamSynchronize: CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED (900), "
            + "operation not permitted when stream is capturing. Measure it with another variant, or take out what synchronises or copies pageable memory.");
        work.Fake.State.LiveObjects.ShouldBe(0);
    }

    [GccFact]
    public void More_stages_than_the_queue_holds_are_not_put_behind_a_blocker()
    {
        using FakeWork work = new() { Kernels = [.. Enumerable.Repeat("idle", 91)] };

        work.Run().Summary!.Doubts.ShouldContain(doubt => doubt.StartsWith("unblocked: 91 stages do not fit"));
    }
}
