using Perfgate.Statistics.Tests.Laws;

namespace Perfgate.Statistics.Tests.Charts;

public sealed class WesternElectricTests
{
    [Fact]
    public void One_value_far_out_signals_at_once() =>
        WesternElectric.Signals([0.5, -3.1, 0.2], 0, 1).ShouldBe([new RunSignal(1, RunRule.OneBeyondThreeSigma, false)]);

    [Fact]
    public void Two_of_three_need_the_same_side()
    {
        WesternElectric.Signals([2.1, -0.3, 2.2], 0, 1).ShouldBe([new RunSignal(2, RunRule.TwoOfThreeBeyondTwoSigma, true)]);
        WesternElectric.Signals([2.1, -0.3, -2.2], 0, 1).ShouldBeEmpty();
    }

    [Fact]
    public void Four_of_five_beyond_one_sigma() =>
        WesternElectric.Signals([1.1, 1.2, 0.1, 1.3, 1.4], 0, 1).ShouldBe([new RunSignal(4, RunRule.FourOfFiveBeyondOneSigma, true)]);

    [Fact]
    public void Eight_on_one_side()
    {
        WesternElectric.Signals([-0.1, -0.2, -0.1, -0.3, -0.1, -0.2, -0.1], 0, 1).ShouldBeEmpty();
        WesternElectric.Signals([-0.1, -0.2, -0.1, -0.3, -0.1, -0.2, -0.1, -0.4], 0, 1).ShouldBe([new RunSignal(7, RunRule.EightOnOneSide, false)]);
    }

    // A point inside does not complete a pattern that earlier points make.
    [Fact]
    public void The_completing_point_is_itself_beyond() => WesternElectric.Signals([2.1, 2.2, 0.1], 0, 1).ShouldBe([new RunSignal(1, RunRule.TwoOfThreeBeyondTwoSigma, true)]);

    [Fact]
    public void Values_on_a_line_are_not_beyond_it()
    {
        WesternElectric.Signals([3, 0, 0, 0, 0, 0, 0, 0, 0], 0, 1).ShouldBeEmpty();
        WesternElectric.Signals([5, 5, 5, 5, 5, 5, 5, 5, 5], 5, 0).ShouldBeEmpty();
        WesternElectric.Signals([], 0, 1).ShouldBeEmpty();
    }

    // Champ and Woodall 1987: an average of 91.75 points until the first signal of any of the four rules.
    [Fact]
    public void All_four_together_signal_once_in_ninety_points()
    {
        Random random = new(4);
        double[] lengths = [.. Enumerable.Range(0, 1500).Select(_ =>
            (double)(WesternElectric.Signals(Simulation.Normal(random, 1200), 0, 1) is [RunSignal first, ..] ? first.Index + 1 : 1200))];

        Moments.Mean(lengths).ShouldBeInRange(84, 99);
    }

    [Fact]
    public void Mirrored_values_give_mirrored_signals() => Law.Check(Law.Values(1, 30), values =>
        WesternElectric.Signals([.. values.Select(value => -value)], 0, 60).Select(signal => (signal.Index, signal.Rule, signal.IsAbove)).ToHashSet()
            .SetEquals(WesternElectric.Signals(values, 0, 60).Select(signal => (signal.Index, signal.Rule, !signal.IsAbove))));
}
