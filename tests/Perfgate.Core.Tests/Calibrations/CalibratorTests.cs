using Perfgate.Calibrations;
using Perfgate.Measurements;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Calibrations;

public sealed class CalibratorTests
{
    [Theory]
    [InlineData(0.01, 0.03)]
    [InlineData(0.05, 0.02)]
    [InlineData(0.002, 0.10)]
    public void Noise_within_and_between_launches_is_recovered(double within, double between)
    {
        CalibratedRow row = Only(new NoisyRuns(1).Case("parse", launches: 60, within, between));

        row.Within.ShouldBe(within, 0.1 * within);
        row.Between.ShouldBe(between, 0.25 * between);
        row.Launches.ShouldBe(60);
        row.Centre.ShouldBe(0.1, 0.1 * 0.05);
        row.Estimates.Count.ShouldBe(60);
        Math.Abs(row.Autocorrelation!.Value).ShouldBeLessThan(0.2);
    }

    [Fact]
    public void Fewer_than_four_measured_launches_are_not_calibrated()
    {
        RunCase item = new NoisyRuns(1).Case("parse", launches: 4, 0.01, 0.01);
        RunCase broken = item with { Launches = [.. item.Launches.Take(3), item.Launches[3] with { Status = LaunchStatus.Failed, Reason = "exit code 1", Samples = [] }] };

        CalibratedRun calibrated = Calibrator.Of(NoisyRuns.Run(broken));

        calibrated.Calibration.Rows.ShouldBeEmpty();
        calibrated.Left.Select(left => left.Reason).ShouldBe(["launch 4: exit code 1", "3 measured launches; at least 4 are needed"]);
    }

    [Fact]
    public void A_tail_without_its_samples_is_not_calibrated() =>
        Calibrator.Of(NoisyRuns.Run(NoisyRuns.Case("parse", [[1, 2], [1, 2], [1, 2], [1, 2]], Samples.WallTime with { Statistic = SampleStatistic.P90 })))
            .Left.ShouldHaveSingleItem().Reason.ShouldBe("p90 needs 44 samples a launch");

    [Fact]
    public void Rows_that_are_not_gated_are_left_out() =>
        Calibrator.Of(NoisyRuns.Run(NoisyRuns.Case("parse", [[1], [2], [1], [2]], Samples.WallTime with { Gated = false }))).Calibration.Rows.ShouldBeEmpty();

    [Fact]
    public void Values_of_zero_are_left_out_with_a_reason() =>
        Calibrator.Of(NoisyRuns.Run(NoisyRuns.Case("errors", [[0], [0], [0], [0]]))).Left.ShouldHaveSingleItem().Reason.ShouldContain("zero");

    [Fact]
    public void Samples_that_drift_inside_launches_are_seen()
    {
        double[] warming = [.. Enumerable.Range(0, 40).Select(index => 1.3 - (0.005 * index))];
        CalibratedRow row = Only(NoisyRuns.Case("parse", [warming, warming, warming, warming, warming]));

        row.DriftingLaunches.ShouldBe(5);
        row.DriftInside.ShouldBeLessThan(-0.08);
        Advise(row).Remarks.ShouldContain(remark => remark.Contains("drift", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_jumps_between_two_modes_is_found()
    {
        NoisyRuns noise = new(3);
        CalibratedRow row = Only(NoisyRuns.Case("parse", [.. Enumerable.Range(0, 12).Select(index => noise.Launch(index % 3 == 0 ? 0.13 : 0.1, 0.002, 20))]));

        RowAdvice advice = Advise(row);

        advice.Modes.ShouldNotBeNull().Upper.ShouldBe(0.13, 0.005);
        advice.Remarks.ShouldContain(remark => remark.Contains("two modes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quartile_is_recommended_where_half_of_some_launches_is_disturbed()
    {
        NoisyRuns noise = new(5);
        double[][] launches = [.. Enumerable.Range(0, 12).Select(index => noise.Launch(0.1, 0.005, 20).Select((value, place) => place < 12 && index % 2 == 0 ? value * 1.4 : value).ToArray())];

        Advise(Only(NoisyRuns.Case("parse", launches))).Steadier.ShouldBe(SampleStatistic.P25);
    }

    [Fact]
    public void The_minimum_is_never_recommended()
    {
        foreach (ulong seed in Enumerable.Range(1, 200).Select(seed => (ulong)seed))
            Advise(Only(new NoisyRuns(seed).Case("parse", 6, 0.3, 0.05))).Steadier.ShouldNotBe(SampleStatistic.Min);
    }

    [Fact]
    public void Equal_launches_have_no_noise_and_can_be_gated()
    {
        RowAdvice advice = Advise(Only(NoisyRuns.Case("parse", [[1, 1], [1, 1], [1, 1], [1, 1]])));

        advice.Row.Between.ShouldBe(0);
        advice.IsGateable.ShouldBeTrue();
        advice.Class.ShouldBe(NoiseClass.Easy);
    }

    [Fact]
    public void A_part_of_a_suite_leaves_the_other_rows_as_they_were()
    {
        NoisyRuns noise = new(9);
        Calibration older = Calibrator.Of(NoisyRuns.Run(noise.Case("parse", 5, 0.01, 0.01), noise.Case("print", 5, 0.01, 0.01))).Calibration;
        Calibration newer = Calibrator.Of(NoisyRuns.Run(noise.Case("parse", 6, 0.01, 0.01)) with { Id = "r2" }).Calibration;

        newer.Completing(older).Rows.Select(row => (row.Case.Value, row.RunId)).ShouldBe([("parse", "r2"), ("print", "r1")]);
    }

    private static CalibratedRow Only(RunCase item) => Calibrator.Of(NoisyRuns.Run(item)).Calibration.Rows.ShouldHaveSingleItem();

    private static RowAdvice Advise(CalibratedRow row) => RowAdvising.Of(row, SuiteDesign.Default);
}
