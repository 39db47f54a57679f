using MathNet.Numerics.Distributions;

namespace Perfgate.Statistics.Tests.Intervals;

public sealed class BinomialBoundTests
{
    // The textbook case: 2 of 20, two-sided 95 %: 0.0123 to 0.3170.
    [Fact]
    public void Two_of_twenty_as_in_the_tables()
    {
        Interval interval = BinomialBound.TwoSided(2, 20);

        interval.Lower.ShouldBe(0.01234853, 1e-7);
        interval.Upper.ShouldBe(0.31698271, 1e-7);
    }

    [Fact]
    public void No_hit_leaves_about_three_over_n() => BinomialBound.Upper(0, 100).ShouldBe(1 - Math.Pow(0.05, 0.01), 1e-12);

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0, 5, 0, 0.5218)]
    [InlineData(5, 5, 0.4782, 1)]
    public void The_ends_are_open(int hits, int trials, double lower, double upper)
    {
        BinomialBound.TwoSided(hits, trials).Lower.ShouldBe(lower, 1e-4);
        BinomialBound.TwoSided(hits, trials).Upper.ShouldBe(upper, 1e-4);
    }

    // What the bound is defined by.
    [Theory]
    [InlineData(3, 40)]
    [InlineData(17, 18)]
    [InlineData(500, 10_000)]
    public void At_the_bound_the_observation_is_just_likely_enough(int hits, int trials)
    {
        Binomial.CDF(BinomialBound.Upper(hits, trials), trials, hits).ShouldBe(0.05, 1e-9);
        (1 - Binomial.CDF(BinomialBound.Lower(hits, trials), trials, hits - 1)).ShouldBe(0.05, 1e-9);
    }
}
