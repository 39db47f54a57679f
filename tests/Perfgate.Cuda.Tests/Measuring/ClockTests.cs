using Perfgate.Measurements;
using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.TestKit;
using Perfgate.Works;

namespace Perfgate.Cuda.Tests.Measuring;

public sealed class ClockTests
{
    [GccFact]
    public void The_clock_is_that_of_the_multiprocessors_however_blocks_are_placed()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=2000000", "sm_mhz=1400");

        WorkBlock block = work.Run().Blocks[0];

        FakeWork.Values(block, MetricName.SmClock).ShouldAllBe(hertz => Math.Abs(hertz / 1.4e9 - 1) < 0.001);
        FakeWork.Values(block, MetricName.Cycles).ShouldAllBe(cycles => Math.Abs(cycles / 2.8e6 - 1) < 0.002);
    }

    [GccFact]
    public void A_short_kernel_has_the_clock_of_its_whole_block()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=5000", "sm_mhz=1400");

        IReadOnlyList<double> clocks = FakeWork.Values(work.Run().Blocks[0], MetricName.SmClock);

        clocks.Distinct().ShouldHaveSingleItem().ShouldBe(1.4e9, 0.03e9);
    }

    [GccFact]
    public void An_unknown_clock_is_unknown_and_not_zero()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=100000", "stray_sm=1");

        (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, _) = work.Run();

        FakeWork.Values(blocks[0], MetricName.GpuTime).Count.ShouldBe(64);
        blocks[0].Samples.ShouldNotContain(series => series.Metric == MetricName.SmClock || series.Metric == MetricName.Cycles);
        summary!.Doubts.ShouldContain(doubt => doubt.StartsWith("the SM clock is unknown"));
    }

    [GccFact]
    public void A_transfer_has_no_clock_and_nobody_misses_it()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=100000", "jitter.idle=2000") { Kind = PipelineKind.Transfer };

        (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, _) = work.Run();

        blocks[0].Samples.ShouldNotContain(series => series.Metric == MetricName.SmClock || series.Metric == MetricName.Cycles);
        summary!.Doubts.ShouldNotContain(doubt => doubt.Contains("clock"));
    }

    [GccFact]
    public void Throttled_samples_are_dropped_with_growing_pauses_and_counted()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=100000", "throttle=12000000:14000000:2.0:0");

        (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, _) = work.Run(4);

        DroppedSamples dropped = blocks.SelectMany(block => block.Dropped).ShouldHaveSingleItem();
        dropped.Reason.ShouldBe("clock below 75 % of 1500 MHz");
        dropped.Count.ShouldBeInRange(4, 12);
        work.Pauses.Count.ShouldBe(dropped.Count);
        work.Pauses.Take(5).Select(pause => pause.TotalMilliseconds).ShouldBe(new[] { 50, 50, 50, 75, 112.5 }.Take(dropped.Count));
        double[] times = [.. blocks.SelectMany(block => FakeWork.Values(block, MetricName.GpuTime))];
        // The sample that the end of the throttling falls into has a mean clock above the rule, and the fake takes its time from its start.
        times.Count(time => time >= 152e-6).ShouldBeLessThanOrEqualTo(1);
        (times.Length + dropped.Count).ShouldBe((int)summary!.Numbers["samples_attempted"]);
        blocks.ShouldAllBe(block => block.At.Count == FakeWork.Values(block, MetricName.GpuTime).Count);
    }

    [GccTheory]
    [InlineData("duration.idle=100000")]
    [InlineData("duration.idle=5000")]
    public void Samples_below_three_quarters_of_the_clock_count_where_the_power_cap_holds_it_down(string duration)
    {
        using FakeWork work = new(Variant.Cold, duration, "throttle=0:60000000000:2.0:4");

        (IReadOnlyList<WorkBlock> blocks, WorkSummary? summary, _) = work.Run(3);

        blocks.ShouldAllBe(block => block.Dropped.Count == 0 && FakeWork.Values(block, MetricName.SmClock).All(hertz => hertz < 0.8e9));
        summary!.Numbers["power_capped_ratio"].ShouldBe(1, 0.01);
        // Only the first block does not know why the clock is low.
        work.Pauses.Count.ShouldBeLessThanOrEqualTo(64);
    }

    [GccFact]
    public void A_locked_clock_that_the_power_cap_does_not_allow_is_dropped()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=100000", "throttle=0:60000000000:2.0:4") { LockedMegahertz = 1400 };

        work.Run().Fault!.Id.ShouldBe("PG6104");
    }

    [GccFact]
    public void A_short_kernel_is_dropped_by_its_blocks_clock()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=5000", "sm_mhz=900");

        (IReadOnlyList<WorkBlock> blocks, _, Diagnostics.Diagnostic? fault) = work.Run(5);

        blocks.ShouldAllBe(block => block.Dropped[0].Count == 64 && block.Samples[0].Values.Count == 0);
        work.Pauses.Select(pause => pause.TotalMilliseconds).ShouldBe([50, 50, 50, 75, 112.5]);
        fault!.ToString().ShouldBe("error PG6104: All 320 samples were dropped: clock below 75 % of 1500 MHz (320). See `perfgate doctor` for what slows the device down.");
    }

    [GccFact]
    public void A_locked_clock_must_be_kept()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=100000", "sm_mhz=1400") { LockedMegahertz = 1300 };
        using FakeWork kept = new(Variant.Cold, "duration.idle=100000", "sm_mhz=1400") { LockedMegahertz = 1390 };

        // Without somebody who locks the clock, it is the one programmed.
        if (work.Run().Blocks is [WorkBlock wrong] && work.Fake.State.SettingChanges == 0)
            wrong.Dropped.ShouldHaveSingleItem().Reason.ShouldBe("clock not within 3 % of the locked 1300 MHz");
        kept.Run().Blocks[0].Dropped.ShouldBeEmpty();
    }

    [GccFact]
    public void A_clock_that_ramps_up_is_a_doubt()
    {
        using FakeWork work = new(Variant.Cold, "duration.idle=100000", "ramp=1150:400000000");

        WorkSummary summary = work.Run(3).Summary!;

        summary.Doubts.ShouldContain(doubt => doubt.StartsWith("the samples fall with time"));
    }
}
