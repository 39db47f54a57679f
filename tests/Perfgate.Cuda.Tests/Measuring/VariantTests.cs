using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.TestKit;
using Perfgate.Works;

namespace Perfgate.Cuda.Tests.Measuring;

public sealed class VariantTests
{
    private const double Quantum = 0.5e-6;

    [GccTheory]
    [InlineData(Variant.Cold, true)]
    [InlineData(Variant.Cold, false)]
    [InlineData(Variant.Hot, true)]
    [InlineData(Variant.Hot, false)]
    [InlineData(Variant.Batched, true)]
    [InlineData(Variant.Batched, false)]
    [InlineData(Variant.Graph, true)]
    [InlineData(Variant.Graph, false)]
    [InlineData(Variant.Stream, true)]
    [InlineData(Variant.Stream, false)]
    public void The_programmed_duration_comes_out_within_a_quantum(Variant variant, bool byValue)
    {
        using FakeWork work = new(variant, "duration.idle=12345", byValue ? "" : "attribute.122=0");

        (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, _) = work.Run(2);

        double[] times = [.. blocks.SelectMany(block => FakeWork.Values(block, MetricName.GpuTime))];
        times.Length.ShouldBeGreaterThanOrEqualTo(64);
        times.ShouldAllBe(time => Math.Abs(time - 12.345e-6) <= 1.01 * Quantum);
        summary!.Numbers["blocked_by_value"].ShouldBe(byValue ? 1 : 0);
        summary.Doubts.ShouldNotContain(doubt => doubt.StartsWith("unblocked"));
        work.Fake.State.LiveObjects.ShouldBe(0);
        work.Fake.State.StreamsFreedWhileBlocked.ShouldBe(0);
        work.Fake.State.DeepestQueue.ShouldBeLessThan(100);
    }

    [GccFact]
    public void A_batch_is_long_enough_for_the_quantum_to_vanish()
    {
        using FakeWork work = new(Variant.Batched, "duration.idle=12345");

        (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, _) = work.Run();

        summary!.Numbers["launches_per_sample"].ShouldBeInRange(81, 200);
        FakeWork.Values(blocks[0], MetricName.GpuTime).ShouldAllBe(time => Math.Abs(time / 12.345e-6 - 1) < 0.001);
    }

    [GccFact]
    public void Without_a_blocker_the_gap_of_the_host_would_be_in_the_time_and_the_doubt_says_so()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=12345", "duration.clock_stamps=1")
        {
            Buffers = [new PipelineBuffer { Name = "here", Type = ElementType.Fp32, Shape = [], Place = MemoryPlace.Pageable }],
            Declared = [new Stage.Copy("here", "there") { Name = "copy" }],
        };

        (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, _) = work.Run();

        FakeWork.Values(blocks[0], MetricName.GpuTime).ShouldAllBe(time => time > 14e-6);
        summary!.Doubts.ShouldContain("unblocked: copies of pageable memory make the host wait, so gaps of the host's making may lie in the times");
    }

    [GccTheory]
    [InlineData(Variant.Cold, 30e-6)]
    [InlineData(Variant.Stream, 30e-6)]
    [InlineData(Variant.Graph, 30e-6)]
    [InlineData(Variant.Hot, 20e-6)]
    [InlineData(Variant.Batched, 20e-6)]
    public void A_kernel_that_lives_off_the_cache_is_slow_where_it_is_flushed(Variant variant, double expected)
    {
        using FakeWork work = new(variant, "duration.idle=30000", "warm.idle=20000");

        (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, _) = work.Run();

        FakeWork.Values(blocks[0], MetricName.GpuTime).ShouldAllBe(time => Math.Abs(time - expected) <= 1.01 * Quantum);
        summary!.Numbers["flush_bytes"].ShouldBe(variant is Variant.Hot or Variant.Batched ? 0 : 8 << 20);
    }

    [GccFact]
    public void A_graph_tells_what_making_it_cost()
    {
        using FakeWork work = new(Variant.Graph) { Kernels = ["idle", "idle"] };

        WorkSummary summary = work.Run().Summary!;

        summary.Numbers["graph_nodes"].ShouldBe(2);
        summary.Numbers["instantiate_s"].ShouldBeGreaterThan(0);
        summary.Numbers["upload_s"].ShouldBeGreaterThan(0);
    }

    [GccFact]
    public void Stages_are_timed_by_themselves_beside_the_samples()
    {
        using FakeWork work = new(Variant.Graph, "duration.idle=20000") { Kernels = ["idle", "idle", "idle"] };

        WorkBlock block = work.Run().Blocks[0];

        FakeWork.Values(block, MetricName.GpuTime).ShouldAllBe(time => Math.Abs(time - 60e-6) <= 1.01 * Quantum);
        block.Spans.Select(span => span.Name).ShouldBe(["stage1", "stage2", "stage3"]);
        block.Spans.ShouldAllBe(span => span.Seconds.Count == 3 && span.Seconds.All(seconds => Math.Abs(seconds - 20e-6) <= 1.01 * Quantum));
    }

    [GccFact]
    public void A_pipeline_of_one_stage_has_no_spans()
    {
        using FakeWork work = new();

        work.Run().Blocks[0].Spans.ShouldBeEmpty();
    }

    [GccTheory]
    [InlineData(Variant.Batched, true)]
    [InlineData(Variant.Cold, false)]
    public void Energy_is_told_by_iteration_where_nothing_else_ran(Variant variant, bool isTold)
    {
        using FakeWork work = new(variant, "duration.idle=200000000");

        WorkSummary summary = work.Run(12).Summary!;

        summary.Numbers.ContainsKey("energy_j").ShouldBeTrue();
        summary.Numbers.ContainsKey("energy_per_iteration_j").ShouldBe(isTold);
        if (isTold)
            summary.Numbers["energy_per_iteration_j"].ShouldBe(summary.Numbers["energy_j"] / summary.Numbers["samples_attempted"] / summary.Numbers["launches_per_sample"], 1e-9);
    }
}
