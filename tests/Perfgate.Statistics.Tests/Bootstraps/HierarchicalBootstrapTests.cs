using Perfgate.Statistics.Tests.Laws;

namespace Perfgate.Statistics.Tests.Bootstraps;

public sealed class HierarchicalBootstrapTests
{
    // The first numbers of the published C program for seed 1234567.
    [Fact]
    public void The_generator_is_the_published_one()
    {
        SplitMix64 random = new(1234567);
        random.Next().ShouldBe(6457827717110365317UL);
        random.Next().ShouldBe(3203168211198807973UL);
    }

    [Fact]
    public void Numbers_below_a_bound_are_even()
    {
        SplitMix64 random = new(5);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++)
            counts[random.Below(7)]++;
        counts.ShouldAllBe(count => Math.Abs(count - 10_000) < 400);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        double[][] baseline = Launches(new Random(1), 4, 9), head = Launches(new Random(2), 4, 9);

        BootstrapRatio first = HierarchicalBootstrap.RatioOfMedians(baseline, head, 7)!;

        HierarchicalBootstrap.RatioOfMedians(baseline, head, 7).ShouldBe(first);
        HierarchicalBootstrap.RatioOfMedians(baseline, head, 8)!.Interval.ShouldNotBe(first.Interval);
        first.Ratio.ShouldBeInRange(first.Interval!.Value.Lower, first.Interval!.Value.Upper);
    }

    [Fact]
    public void Nothing_and_what_has_no_ratio_have_no_answer()
    {
        HierarchicalBootstrap.RatioOfMedians([], [[1]], 1).ShouldBeNull();
        HierarchicalBootstrap.RatioOfMedians([[]], [[1]], 1).ShouldBeNull();
        HierarchicalBootstrap.RatioOfMedians([[0]], [[1]], 1).ShouldBeNull();
    }

    [Fact]
    public void One_launch_on_a_side_has_a_ratio_and_no_interval() =>
        HierarchicalBootstrap.RatioOfMedians([[1, 2, 3]], [[4, 4], [4, 4]], 1).ShouldBe(new BootstrapRatio(2, null));

    [Fact]
    public void Equal_values_have_an_interval_of_width_zero() =>
        HierarchicalBootstrap.RatioOfMedians([[2, 2], [2, 2]], [[3], [3]], 1)!.Interval.ShouldBe(new Interval(1.5, 1.5));

    // What the docstring says: launches spread by 3 %, samples within by 1 %.
    [Theory]
    [InlineData(3, 0.85, 0.93)]
    [InlineData(5, 0.94, 0.99)]
    [InlineData(10, 0.94, 0.99)]
    public void The_interval_covers_less_than_promised_only_with_three_or_four_launches(int launches, double least, double most) =>
        Simulation.Share(400, random => HierarchicalBootstrap.RatioOfMedians(Launches(random, launches, 11), Launches(random, launches, 11), 3, 300)!.Interval
            is Interval interval && interval.Lower <= 1 && 1 <= interval.Upper).ShouldBeInRange(least, most);

    private static double[][] Launches(Random random, int count, int samples) =>
        [.. Simulation.Normal(random, count, 0, 0.03).Select(level => Simulation.Normal(random, samples, level, 0.01).Select(value => Math.Exp(value)).ToArray())];
}
