using Perfgate.Comparisons;

namespace Perfgate.Core.Tests.Decisions;

public sealed class PowerStateTests
{
    [Fact]
    public void A_loss_of_a_head_that_alone_ran_at_the_power_cap_is_inconclusive()
    {
        ComparisonRow row = KernelSides.Row(KernelSides.Of(0.001, capped: 0.02), KernelSides.Of(0.0013, capped: 0.62));

        row.Outcome.ShouldBe(Outcome.Inconclusive);
        row.IsSuspect.ShouldBeFalse();
        row.Explanation.ShouldEndWith(", but the power state differs: head spent 62 % of its time under the power cap, the baseline 2 %");
    }

    [Theory]
    [InlineData(0.9, 1.0)] // both live at the cap: ten points are allowed
    [InlineData(0.62, 0.02)] // head was held down less and lost all the same
    public void A_head_that_was_not_held_down_more_has_no_excuse(double before, double after) =>
        KernelSides.Row(KernelSides.Of(0.001, capped: before), KernelSides.Of(0.0013, capped: after)).Outcome.ShouldBe(Outcome.Regressed);

    [Fact]
    public void A_loss_of_cycles_has_another_cause_than_the_power_cap()
    {
        ComparisonRow row = KernelSides.Row(KernelSides.Of(0.001, 1.98e9, capped: 0.02), KernelSides.Of(0.0015, 1.75e9, capped: 0.62));

        row.Outcome.ShouldBe(Outcome.Regressed);
        row.Warnings.ShouldContain(warning => warning.StartsWith("the power state differs", StringComparison.Ordinal));
    }

    [Fact]
    public void Sides_in_different_power_states_are_said_to_be_whatever_came_of_it() =>
        KernelSides.Row(KernelSides.Of(0.001, capped: 0.62), KernelSides.Of(0.001, capped: 0.02)).Warnings
            .ShouldContain("the power state differs: head spent 2 % of its time under the power cap, the baseline 62 %");
}
