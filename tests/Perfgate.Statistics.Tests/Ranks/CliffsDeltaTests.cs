using Perfgate.Statistics.Tests.Laws;

namespace Perfgate.Statistics.Tests.Ranks;

public sealed class CliffsDeltaTests
{
    // Eight pairs: head is greater in five and smaller in two.
    [Fact]
    public void Wins_less_losses_by_hand() => CliffsDelta.Of([1, 3, 4, 6], [4, 5])!.Value.ShouldBe((5 - 2) / 8.0, 1e-15);

    [Fact]
    public void Separated_sides_are_one_apart() => CliffsDelta.Of([1, 2], [3, 4, 5]).ShouldBe(1);

    [Fact]
    public void An_empty_side_has_none() => CliffsDelta.Of([], [1]).ShouldBeNull();

    [Fact]
    public void It_is_the_same_as_in_the_test_and_mirrors() => Law.Check(Law.Sides(), sides =>
        CliffsDelta.Of(sides.Baseline, sides.Head) == MannWhitney.Test(sides.Baseline, sides.Head)!.CliffsDelta
        && Law.Near(CliffsDelta.Of(sides.Baseline, sides.Head)!.Value, -CliffsDelta.Of(sides.Head, sides.Baseline)!.Value));
}
