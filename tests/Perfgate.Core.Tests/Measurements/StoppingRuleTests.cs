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
}
