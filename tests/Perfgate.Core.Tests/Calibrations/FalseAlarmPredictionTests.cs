using Perfgate.Calibrations;
using Perfgate.Policies;
using Perfgate.Records;

namespace Perfgate.Core.Tests.Calibrations;

public sealed class FalseAlarmPredictionTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void Quiet_rows_raise_no_alarm()
    {
        NoisyRuns noise = new(11);
        FalseAlarms alarms = Predict(NoisyRuns.Run([.. Enumerable.Range(0, 20).Select(index => noise.Case($"row{index}", 10, 0.01, 0.01))]));

        alarms.Draws.ShouldBe(1000);
        alarms.Blocked.ShouldBe(0);
        alarms.Warned.ShouldBe(0);
        alarms.Rows.Sum(row => row.Inconclusive).ShouldBe(0);
        (alarms.Baseline, alarms.Head).ShouldBe(((5, 5), (5, 5)));
    }

    [Fact]
    public void A_threshold_alone_over_noisy_rows_raises_many()
    {
        NoisyRuns noise = new(12);
        RunRecord run = NoisyRuns.Run([.. Enumerable.Range(0, 20).Select(index => noise.Case($"row{index}", 10, 0.01, 0.2))]);

        FalseAlarms simple = Predict(run, new Policy { Method = DecisionMethod.Threshold });
        FalseAlarms careful = Predict(run);

        simple.Blocked.ShouldBeGreaterThan(900);
        careful.Blocked.ShouldBeLessThan(simple.Blocked / 4);
        careful.Rows.Sum(row => row.Inconclusive).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_prediction()
    {
        RunRecord run = NoisyRuns.Run(new NoisyRuns(13).Case("parse", 10, 0.05, 0.1));
        Predict(run, new Policy { Method = DecisionMethod.Threshold }).Blocked.ShouldBe(Predict(run, new Policy { Method = DecisionMethod.Threshold }).Blocked);
    }

    [Fact]
    public void Without_a_calibrated_row_there_is_no_prediction()
    {
        RunRecord run = NoisyRuns.Run(NoisyRuns.Case("parse", [[1]]));
        FalseAlarmPrediction.Of(run, Calibrator.Of(run), SuiteDesign.Of(run), run.Policy, 1, Day).ShouldBeNull();
    }

    private static FalseAlarms Predict(RunRecord run, Policy? policy = null) =>
        FalseAlarmPrediction.Of(run, Calibrator.Of(run), SuiteDesign.Of(run), policy ?? Policy.Default, 1, Day).ShouldNotBeNull();
}
