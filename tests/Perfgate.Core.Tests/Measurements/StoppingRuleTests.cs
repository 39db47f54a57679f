using Perfgate.Measurements;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Measurements;

public sealed class StoppingRuleTests
{
    private static readonly Sampling Sampling = new() { FewestSamples = 6, MostSamples = 50, MostTime = TimeSpan.FromSeconds(3), Precision = 0.02 };

    private static readonly StoppingRule Rule = new(Sampling, SampleStatistic.Median);

    [Fact]
    public void Equal_samples_are_precise_as_soon_as_an_interval_exists() =>
        Rule.Decide([1, 1, 1, 1, 1, 1], TimeSpan.FromSeconds(1)).ShouldBe(StopReason.Precision);

    [Fact]
    public void Wide_samples_go_on() =>
        Rule.Decide([1, 2, 3, 4, 5, 6], TimeSpan.FromSeconds(1)).ShouldBeNull();

    [Fact]
    public void The_cap_on_samples_ends_it() =>
        Rule.Decide([.. Enumerable.Range(1, 50).Select(value => (double)value)], TimeSpan.Zero).ShouldBe(StopReason.SampleCap);

    [Fact]
    public void The_cap_on_time_ends_it_after_one_sample() =>
        Rule.Decide([1], TimeSpan.FromSeconds(4)).ShouldBe(StopReason.TimeCap);

    [Fact]
    public void The_cap_on_time_never_ends_it_without_a_sample() =>
        Rule.Decide([], TimeSpan.FromSeconds(4)).ShouldBeNull();

    [Fact]
    public void A_maximum_has_no_interval_and_runs_to_a_cap() =>
        new StoppingRule(Sampling, SampleStatistic.Max).Decide([1, 1, 1, 1, 1, 1, 1], TimeSpan.FromSeconds(1)).ShouldBeNull();

    [Fact]
    public void Noise_that_has_settled_ends_a_launch_that_would_never_become_precise()
    {
        StoppingRule endless = new(Sampling with { MostSamples = 10_000, Precision = 0.0001 }, SampleStatistic.Median);
        double[] noisy = Noisy(160);

        endless.Decide(noisy, TimeSpan.FromSeconds(2)).ShouldBe(StopReason.NoiseSettled);
        endless.Decide(noisy, TimeSpan.FromSeconds(1.4)).ShouldBeNull();
        endless.Decide(noisy.AsSpan(0, 68), TimeSpan.FromSeconds(2)).ShouldBeNull();
        (endless with { Sampling = endless.Sampling with { FewestSamples = 41 } }).Decide(noisy, TimeSpan.FromSeconds(2)).ShouldBeNull();
    }

    [Fact]
    public void Noise_that_still_grows_goes_on()
    {
        StoppingRule endless = new(Sampling with { MostSamples = 10_000, Precision = 0.0001 }, SampleStatistic.Median);
        double[] growing = [.. Noisy(160).Select((value, index) => 1 + (value - 1) * index)];

        endless.Decide(growing, TimeSpan.FromSeconds(2)).ShouldBeNull();
    }

    [Fact]
    public void Settled_noise_never_speaks_before_precision() =>
        (Rule with { Sampling = Sampling with { MostSamples = 10_000, Precision = 0.05 } }).Decide(Noisy(160), TimeSpan.FromSeconds(2)).ShouldBe(StopReason.Precision);

    [Fact]
    public void Settled_noise_is_looked_at_every_sixteenth_sample()
    {
        StoppingRule endless = new(Sampling with { MostSamples = 10_000, Precision = 0.0001 }, SampleStatistic.Median);
        double[] disturbed = [.. Noisy(159), 100];

        endless.Decide(disturbed.AsSpan(0, 159), TimeSpan.FromSeconds(2)).ShouldBe(StopReason.NoiseSettled);
        endless.Decide(disturbed, TimeSpan.FromSeconds(2)).ShouldBeNull();
    }

    // 10 % of noise that repeats itself, so that its estimate converges.
    private static double[] Noisy(int count) => [.. Enumerable.Range(0, count).Select(index => 1 + 0.1 * Math.Sin(2.4 * index))];
}
