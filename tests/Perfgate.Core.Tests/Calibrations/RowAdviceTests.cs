using Perfgate.Calibrations;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Calibrations;

public sealed class RowAdviceTests
{
    [Theory]
    [InlineData(0.02, NoiseClass.Easy)]
    [InlineData(0.04, NoiseClass.NeedsConfirmation)]
    [InlineData(0.08, NoiseClass.NeedsLaunches)]
    [InlineData(0.12, NoiseClass.Advisory)]
    public void The_class_follows_the_rule_of_thumb(double between, NoiseClass expected) => Advise(between).Class.ShouldBe(expected);

    [Fact]
    public void A_noisy_row_is_said_not_to_be_gateable_with_what_it_would_need()
    {
        RowAdvice advice = Advise(0.09);

        advice.IsGateable.ShouldBeFalse();
        advice.LaunchesForBlock.ShouldNotBeNull().ShouldBeInRange(6, 12);
        advice.Remarks.ShouldHaveSingleItem().ShouldBe($"not gateable at 15 % with 5 launches: launches scatter by 9.4 %; 15 % needs {advice.LaunchesForBlock} launches");
    }

    [Fact]
    public void Proposed_thresholds_are_whole_percents_that_the_row_can_be_gated_at()
    {
        RowAdvice advice = Advise(0.03);
        Thresholds proposed = advice.Proposed.ShouldNotBeNull();

        proposed.Warn.ShouldBeLessThan(proposed.Block);
        (proposed.Block.Percent % 1).ShouldBe(0, 1e-9);
        RowAdvising.Of(advice.Row, advice.Design with { Thresholds = proposed }).IsGateable.ShouldBeTrue();
        RowAdvising.Of(advice.Row, advice.Design with { Thresholds = new(proposed.Warn, new Ratio(proposed.Block.Fraction - 0.01)) }).IsGateable.ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, 0, Direction.Lower)]
    [InlineData(2, 0, Direction.Lower)]
    [InlineData(2, 0, Direction.Higher)]
    [InlineData(5, 3, Direction.Higher)]
    public void A_quiet_row_is_proposed_nothing_that_the_suites_reader_would_warn_of(int launches, int confirm, Direction better)
    {
        CalibratedRow quiet = Advise(0.001).Row with { Better = better };
        Thresholds proposed = RowAdvising.Of(quiet, new RowDesign(Thresholds.Default, launches, confirm)).Proposed.ShouldNotBeNull();
        new LaunchDesign(launches, confirm).Sees(proposed.Block, better).ShouldBeTrue();
        proposed.Warn.ShouldBeLessThanOrEqualTo(proposed.Block);
    }

    [Fact]
    public void However_quiet_a_row_is_two_launches_are_needed_on_either_side()
    {
        RowAdvice advice = Advise(0.0001);
        (advice.LaunchesForWarn, advice.LaunchesForBlock).ShouldBe((2, 2));
        RowPower power = RowPower.Of(0.0001, 9, Direction.Lower);
        (power.HeadLaunchesFor(10, Ratio.FromPercent(50)), power.PairsFor(Ratio.FromPercent(50))).ShouldBe((2, 2));
    }

    [Fact]
    public void The_launches_that_are_needed_see_the_threshold_and_one_less_does_not()
    {
        RowAdvice advice = Advise(0.06);
        int needed = advice.LaunchesForWarn.ShouldNotBeNull();

        AtLaunches(needed).ShouldBeLessThanOrEqualTo(0.10);
        AtLaunches(needed - 1).ShouldBeGreaterThan(0.10);

        double AtLaunches(int launches) => RowAdvising.Of(advice.Row, advice.Design with { Launches = launches }).SmallestDetectable!.Value.Fraction;
    }

    [Fact]
    public void A_throughput_can_lose_less_than_everything()
    {
        RowPower power = RowPower.Of(0.3, 9, Direction.Higher);
        power.AgainstHistory(2, 2).ShouldNotBeNull().Fraction.ShouldBeInRange(0.3, 1);
        RowPower.Of(0.3, 9, Direction.Lower).AgainstHistory(2, 2)!.Value.ShouldBeGreaterThan(power.AgainstHistory(2, 2)!.Value);
    }

    [Fact]
    public void A_baseline_of_one_launch_can_be_too_little_for_any_number_of_head_launches() =>
        RowPower.Of(0.05, 9, Direction.Lower).HeadLaunchesFor(1, Ratio.FromPercent(8)).ShouldBeNull();

    private static RowAdvice Advise(double between) => RowAdvising.Of(
        new CalibratedRow
        {
            Case = new CaseId("parse"),
            Definition = "d",
            Metric = MetricName.WallTime,
            Unit = Unit.Seconds,
            Statistic = SampleStatistic.Median,
            Launches = 10,
            Centre = 0.1,
            Within = 0.01,
            Between = between,
            Estimates = [.. Enumerable.Range(0, 10).Select(index => 0.1 + (0.001 * index))],
        },
        SuiteDesign.Default);
}
