using Perfgate.Statistics.Tests.Laws;

namespace Perfgate.Statistics.Tests.Series;

public sealed class SeriesTests
{
    // Ranks 1 2 3 4 5 against 2 1 4 3 5: sum of squared differences 4, rho = 1 - 6 4 / 120 = .8, t = .8 sqrt(3 / .36).
    [Fact]
    public void Spearman_by_hand()
    {
        RankCorrelation drift = Spearman.WithTime([20, 10, 40, 30, 50])!;

        drift.Rho.ShouldBe(0.8, 1e-12);
        drift.P.ShouldBe(StudentDistribution.P(0.8 * Math.Sqrt(3 / 0.36), 3, Alternative.TwoSided), 1e-12);
    }

    // Midranks 1.5 1.5 3 4 against 1 2 3 4: Pearson of the ranks is 4.5 / sqrt(4.5 5).
    [Fact]
    public void Ties_share_their_mean_rank() => Spearman.WithTime([7, 7, 8, 9])!.Rho.ShouldBe(4.5 / Math.Sqrt(22.5), 1e-12);

    [Fact]
    public void Perfect_order_is_worth_no_more_than_its_chance()
    {
        Spearman.WithTime([1, 2, 3])!.ShouldBe(new RankCorrelation(1, 2 * Math.Exp(-MathNet.Numerics.SpecialFunctions.FactorialLn(3))));
        Spearman.WithTime([4, 3, 2, 1])!.P.ShouldBe(1 / 12.0, 1e-12);
    }

    [Fact]
    public void Few_or_equal_values_do_not_drift()
    {
        Spearman.WithTime([1, 2]).ShouldBeNull();
        Spearman.Of([1, 2, 3], [1, 2]).ShouldBeNull();
        Spearman.WithTime([5, 5, 5, 5])!.ShouldBe(new RankCorrelation(0, 1));
    }

    [Fact]
    public void Drift_of_noise_is_uniform() =>
        Simulation.DistanceFromUniform(3000, random => Spearman.WithTime(Simulation.Normal(random, 20))!.P).ShouldBeLessThan(0.03);

    [Fact]
    public void Any_rising_transformation_keeps_the_rank_correlation() => Law.Check(Law.Values(3), values =>
        Law.Near(Spearman.WithTime([.. values.Select(value => Math.Pow(value, 3))])!.Rho, Spearman.WithTime(values)!.Rho));

    // Mean 2.5; products 0.75 - 0.25 + 0.75 = 1.25 over squares 5.
    [Fact]
    public void Lag_one_by_hand() => Autocorrelation.Lag1([1, 2, 3, 4])!.Value.ShouldBe(0.25, 1e-12);

    [Fact]
    public void Few_or_equal_values_have_no_memory()
    {
        Autocorrelation.Lag1([1, 2]).ShouldBeNull();
        Autocorrelation.EffectiveSize([1, 2]).ShouldBeNull();
        Autocorrelation.Lag1([3, 3, 3]).ShouldBe(0);
        Autocorrelation.EffectiveSize([3, 3, 3]).ShouldBe(3);
    }

    // A series with memory .8 counts for about a ninth of its size.
    [Fact]
    public void Memory_costs_samples()
    {
        double[] noise = Simulation.Normal(new Random(6), 4000);
        for (int i = 1; i < noise.Length; i++)
            noise[i] += 0.8 * noise[i - 1];

        Autocorrelation.Lag1(noise)!.Value.ShouldBe(0.8, 0.04);
        Autocorrelation.EffectiveSize(noise)!.Value.ShouldBe(4000 / 9.0, 100);
        Autocorrelation.Lag1(Simulation.Normal(new Random(7), 4000))!.Value.ShouldBe(0, 0.04);
    }

    [Fact]
    public void Memory_stays_within_one() => Law.Check(Law.Values(3), values => Autocorrelation.Lag1(values) is >= -1 and <= 1);
}
