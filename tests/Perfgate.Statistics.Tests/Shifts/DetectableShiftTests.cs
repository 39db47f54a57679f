using Perfgate.Statistics.Tests.Laws;

namespace Perfgate.Statistics.Tests.Shifts;

public sealed class DetectableShiftTests
{
    private static readonly DetectableShift ThreePercent = new(0.03);

    // t(.95, 8) = 1.859548, t(.8, 8) = .888890: times .03 sqrt(2 / 5).
    [Fact]
    public void Five_against_five_by_hand() =>
        ThreePercent.BetweenGroups(5, 5).ShouldBe((1.8595480375 + 0.8888895177) * 0.03 * Math.Sqrt(0.4), 1e-8);

    [Fact]
    public void Nothing_is_visible_without_degrees_of_freedom()
    {
        ThreePercent.BetweenGroups(1, 1).ShouldBe(double.PositiveInfinity);
        ThreePercent.BetweenGroups(0, 9).ShouldBe(double.PositiveInfinity);
        ThreePercent.OverPairs(1).ShouldBe(double.PositiveInfinity);
        new DetectableShift(0.03, PriorWeight: 4).OverPairs(1).ShouldBeLessThan(0.2);
    }

    [Fact]
    public void It_is_what_the_moderated_bound_sees()
    {
        ModeratedShift shift = ModeratedShift.OfGroups([0, 0, 0, 0], [0, 0, 0], new NoisePrior(0.03, 1e9, 0));

        new DetectableShift(0.03, PriorWeight: 1e9).BetweenGroups(4, 3).ShouldBe(shift.SmallestDetectable(), 1e-6);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.05)]
    [InlineData(0.15)]
    public void The_launches_needed_are_the_fewest_that_suffice(double shift)
    {
        int perSide = ThreePercent.LaunchesPerSide(shift)!.Value, pairs = ThreePercent.Pairs(shift)!.Value;

        ThreePercent.BetweenGroups(perSide, perSide).ShouldBeLessThanOrEqualTo(shift);
        ThreePercent.BetweenGroups(perSide - 1, perSide - 1).ShouldBeGreaterThan(shift);
        ThreePercent.OverPairs(pairs).ShouldBeLessThanOrEqualTo(shift);
        ThreePercent.OverPairs(pairs - 1).ShouldBeGreaterThan(shift);
    }

    [Fact]
    public void No_head_is_large_enough_for_a_baseline_that_is_too_small()
    {
        ThreePercent.HeadLaunches(4, 0.01).ShouldBeNull();
        ThreePercent.HeadLaunches(6, 0.06)!.Value.ShouldBeInRange(2, 10);
        ThreePercent.LaunchesPerSide(0).ShouldBeNull();
    }

    // The promise itself: a t test finds a shift of that size in about four of five cases.
    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    public void A_shift_of_that_size_is_found_as_often_as_promised(int launches)
    {
        double shift = new DetectableShift(1).BetweenGroups(launches, launches);

        Simulation.Share(4000, random => TTest.Student(
            Simulation.Normal(random, launches), Simulation.Normal(random, launches, shift), Alternative.Greater)!.P <= 0.05).ShouldBeInRange(0.77, 0.84);
    }
}
