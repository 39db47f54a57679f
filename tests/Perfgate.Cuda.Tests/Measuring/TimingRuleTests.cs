using Perfgate.Cuda.Measuring.Clocks;
using Perfgate.Cuda.Measuring.Flushes;
using Perfgate.Cuda.Measuring.Samples;
using Perfgate.Cuda.Measuring.WarmUps;

namespace Perfgate.Cuda.Tests.Measuring;

public sealed class TimingRuleTests
{
    [Theory]
    [InlineData(500e-9)]
    [InlineData(488.28125e-9)]
    [InlineData(32e-9)]
    [InlineData(1024e-9)]
    public void The_events_step_is_found_in_times_rounded_to_float(double step)
    {
        Random random = new(7);
        double[] times = [.. Enumerable.Range(0, 200).Select(_ => (float)(random.Next(100, 2000) * step * 1e3) / 1e3)];

        EventQuantum.Of(times)!.Value.ShouldBe(step, step * 1e-3);
    }

    [Fact]
    public void Too_few_different_times_tell_no_step()
    {
        EventQuantum.Of([]).ShouldBeNull();
        EventQuantum.Of([1e-3, 1e-3, 1.0005e-3, 1.001e-3]).ShouldBeNull();
    }

    [Fact]
    public void A_batch_grows_until_its_interval_is_long_enough()
    {
        BatchSize.Target(0.5e-6).ShouldBe(1e-3);
        BatchSize.Target(2e-6).ShouldBe(2e-3);
        BatchSize.Next(1, 0.1e-3, 1e-3).ShouldBe(12);
        BatchSize.Next(1, 1e-6, 1e-3).ShouldBe(16);
        BatchSize.Next(12, 1.1e-3, 1e-3).ShouldBe(12);
        BatchSize.Next(10, 0, 1e-3).ShouldBe(160);
        BatchSize.Next(BatchSize.Most, 0, 1e-3).ShouldBe(BatchSize.Most);
    }

    [Fact]
    public void Five_samples_in_a_row_within_two_percent_are_warm()
    {
        Convergence convergence = new();
        foreach (double interval in new[] { 1.5e-3, 1e-3, 1.01e-3, 1.0e-3, 1.005e-3 })
            convergence.Add(interval);
        convergence.IsReached(0.5e-6).ShouldBeFalse();

        convergence.Add(1.0199e-3);

        convergence.IsReached(0.5e-6).ShouldBeTrue();
    }

    [Fact]
    public void One_step_of_the_events_is_no_lack_of_warmth()
    {
        Convergence convergence = new();
        foreach (double interval in new[] { 5e-6, 5.5e-6, 5e-6, 5e-6, 5.5e-6 })
            convergence.Add(interval);

        convergence.IsReached(0.5e-6).ShouldBeTrue();
        convergence.IsReached(0.1e-6).ShouldBeFalse();
    }

    [Fact]
    public void Pauses_grow_after_three_in_a_row_up_to_a_cap()
    {
        BackOff backOff = new();

        double[] pauses = [.. Enumerable.Range(0, 12).Select(_ => backOff.Next().TotalMilliseconds)];
        backOff.Reset();

        pauses[..5].ShouldBe([50, 50, 50, 75, 112.5]);
        pauses[^1].ShouldBe(550);
        backOff.Next().TotalMilliseconds.ShouldBe(50);
    }

    [Theory]
    [InlineData(4 << 20, 8L << 20)]
    [InlineData(32 << 20, 64L << 20)]
    [InlineData(50 << 20, 50L << 20)]
    [InlineData(128 << 20, 128L << 20)]
    [InlineData(0, 64L << 20)]
    [InlineData(null, 64L << 20)]
    public void A_flush_is_twice_the_cache_where_that_is_cheap(int? cache, long bytes) => CacheFlush.SizeFor(cache).ShouldBe((ulong)bytes);

    [Theory]
    [InlineData(null, 1_500_000, 1.125e9, true)]
    [InlineData(null, 1_500_000, 1.124e9, false)]
    [InlineData(null, 1_500_000, 3e9, true)]
    [InlineData(1200, 1_500_000, 1.165e9, true)]
    [InlineData(1200, 1_500_000, 1.16e9, false)]
    [InlineData(1200, 1_500_000, 1.24e9, false)]
    [InlineData(null, null, 1, true)]
    public void Clocks_far_from_the_reference_are_not_allowed(int? locked, int? own, double hertz, bool allowed) => ClockRule.Of(locked, own).Allows(hertz).ShouldBe(allowed);

    [Fact]
    public void Stamps_are_paired_by_multiprocessor()
    {
        StampPairs pairs = new(3);

        // Multiprocessors 5, 5 and 9 before; 9, 7 and 5 after.
        ClockSpan span = pairs.Between([5, 1000, 10_000, 5, 1001, 10_000, 9, 77_000, 10_000], [9, 217_000, 110_000, 7, 1, 110_000, 5, 141_000, 110_000]);

        span.ShouldBe(new ClockSpan(140_000, 1e-4, 1.4e9));
        span.IsLong.ShouldBeTrue();
        pairs.Between([1, 0, 0, 2, 0, 0, 3, 0, 0], [4, 9, 9, 5, 9, 9, 6, 9, 9]).IsKnown.ShouldBeFalse();
        pairs.Between([1, 0, 500, 2, 0, 500, 3, 0, 500], [1, 9, 500, 2, 9, 500, 3, 9, 400]).IsKnown.ShouldBeFalse();
    }
}
