namespace Perfgate.Statistics.Tests.Ranks;

public sealed class MannWhitneyPowerTests
{
    [Theory]
    [InlineData(0.05, Alternative.TwoSided, 4)]
    [InlineData(0.05, Alternative.Greater, 3)]
    [InlineData(0.01, Alternative.TwoSided, 5)]
    [InlineData(0.001, Alternative.TwoSided, 7)]
    public void Fewest_per_side_as_in_the_tables(double level, Alternative alternative, int fewest)
    {
        MannWhitneyPower.FewestPerSide(level, alternative).ShouldBe(fewest);
        MannWhitneyPower.CanReach(fewest - 1, fewest - 1, level, alternative).ShouldBeFalse();
    }

    [Fact]
    public void One_head_launch_needs_nineteen_baseline_launches()
    {
        MannWhitneyPower.FewestBeside(1, 0.05, Alternative.Greater).ShouldBe(19);
        MannWhitneyPower.FewestBeside(1, 1e-6, Alternative.Greater).ShouldBeNull();
        MannWhitneyPower.FewestBeside(0, 0.05).ShouldBeNull();
    }

    [Fact]
    public void The_smallest_p_is_what_separated_sides_get()
    {
        MannWhitneyPower.SmallestP(5, 5).ShouldBe(2 / 252.0, 1e-15);
        MannWhitneyPower.SmallestP(0, 5).ShouldBe(1);
        MannWhitneyPower.SmallestP(5, 3, Alternative.Less).ShouldBe(MannWhitney.Test([6, 7, 8, 9, 10], [1, 2, 3], Alternative.Less)!.P, 1e-15);
    }
}
