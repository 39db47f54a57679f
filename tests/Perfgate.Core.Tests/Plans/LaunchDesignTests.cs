using Perfgate.Plans;
using Perfgate.Quantities;

namespace Perfgate.Core.Tests.Plans;

public sealed class LaunchDesignTests
{
    [Fact]
    public void Two_and_three_launches_see_what_the_arithmetic_says()
    {
        // (t(.95, 17) + t(.8, 17)) * 0.01 * sqrt(1/10 + 1/5) = (1.7396 + 0.8633) * 0.005477 = 0.014257, as harm e^0.014257 - 1.
        LaunchDesign design = new(2, 3);
        design.SmallestHarm(Direction.Lower).Percent.ShouldBe(1.436, 0.002);
        design.SmallestHarm(Direction.Higher).Percent.ShouldBe(1.416, 0.002);
    }

    [Theory]
    [InlineData(Direction.Lower)]
    [InlineData(Direction.Higher)]
    public void A_design_sees_its_smallest_harm_and_nothing_below(Direction better)
    {
        LaunchDesign design = new(5, 3);
        double smallest = design.SmallestHarm(better).Fraction;
        design.Sees(new Ratio(smallest * 1.0001), better).ShouldBeTrue();
        design.Sees(new Ratio(smallest * 0.9999), better).ShouldBeFalse();
    }

    [Fact]
    public void The_fewest_launches_meet_the_condition_and_one_fewer_does_not()
    {
        Ratio threshold = new(0.006);
        int launches = new LaunchDesign(1, 0).FewestLaunches(other => other.Sees(threshold, Direction.Lower)).ShouldNotBeNull();
        new LaunchDesign(launches, 0).Sees(threshold, Direction.Lower).ShouldBeTrue();
        new LaunchDesign(launches - 1, 0).Sees(threshold, Direction.Lower).ShouldBeFalse();
        new LaunchDesign(1, 0).FewestLaunches(other => other.Sees(new Ratio(1e-6), Direction.Lower)).ShouldBeNull();
    }

    [Fact]
    public void A_loss_of_everything_is_always_seen() => new LaunchDesign(1, 0).Sees(new Ratio(1), Direction.Higher).ShouldBeTrue();

    [Fact]
    public void Mann_Whitney_has_a_full_window_beside_it_only_against_history()
    {
        new LaunchDesign(1, 0).SmallestP.ShouldBe(1.0 / 11, 1e-12);
        new LaunchDesign(2, 1).SmallestP.ShouldBe(1.0 / 1771, 1e-12);
        new LaunchDesign(2, 1).SmallestPSideBySide.ShouldBe(1.0 / 20, 1e-12);
    }
}
