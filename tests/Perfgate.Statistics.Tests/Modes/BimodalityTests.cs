using Perfgate.Statistics.Tests.Laws;

namespace Perfgate.Statistics.Tests.Modes;

public sealed class BimodalityTests
{
    [Fact]
    public void Two_groups_are_found_and_described()
    {
        TwoModes modes = Bimodality.Of([10.1, 12.0, 10.0, 12.1, 9.9, 11.9, 10.2])!;

        (modes.LowerCount, modes.UpperCount).ShouldBe((4, 3));
        modes.Lower.ShouldBe(10.05, 1e-12);
        modes.Upper.ShouldBe(12.0);
        modes.Separation.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void One_bad_launch_is_no_mode() => Bimodality.Of([10.1, 10.0, 9.9, 10.2, 10.05, 25])?.UpperCount.ShouldNotBe(1);

    [Fact]
    public void Few_or_equal_values_have_one_mode()
    {
        Bimodality.Of([1, 1, 9, 9]).ShouldBeNull();
        Bimodality.CriticalSeparation(4).ShouldBeNull();
        Bimodality.Of([4, 4, 4, 4, 4, 4]).ShouldBeNull();
        Bimodality.Widest([4, 4, 4, 4, 4, 4]).ShouldBeNull();
    }

    [Fact]
    public void Groups_that_do_not_vary_are_infinitely_separated() =>
        Bimodality.Of([4, 4, 4, 5, 5, 5]).ShouldBe(new TwoModes(4, 5, 3, 3, double.PositiveInfinity));

    // The error rates of the docstring.
    [Theory]
    [InlineData(5, 0.006, 0.014)]
    [InlineData(10, 0.006, 0.014)]
    [InlineData(14, 0.006, 0.014)]
    [InlineData(20, 0, 0.003)]
    public void One_normal_distribution_is_seldom_called_two(int launches, double least, double most) =>
        Simulation.Share(8000, random => Bimodality.Of(Simulation.Normal(random, launches)) is not null).ShouldBeInRange(least, most);

    [Theory]
    [InlineData(5, 0.07, 0.13)]
    [InlineData(10, 0.46, 0.54)]
    [InlineData(20, 0.64, 0.72)]
    public void Two_modes_six_deviations_apart_are_found_the_more_launches_there_are(int launches, double least, double most) =>
        Simulation.Share(3000, random => Bimodality.Of([.. Simulation.Normal(random, launches).Select(value => value + (random.NextDouble() < 0.5 ? 6 : 0))])
            is not null).ShouldBeInRange(least, most);

    [Fact]
    public void Scaling_changes_nothing() => Law.Check(Law.Values(5), values =>
        Bimodality.Of(values)?.LowerCount == Bimodality.Of([.. values.Select(value => value * 8)])?.LowerCount);
}
