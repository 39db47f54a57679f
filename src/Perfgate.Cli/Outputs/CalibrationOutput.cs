using Perfgate.Calibrations;

namespace Perfgate.Cli.Outputs;

/// <summary>What <c>calibrate --format json</c> prints. Ratios are fractions; deviations are of logarithms.</summary>
internal sealed record CalibrationOutput
{
    public required string Suite { get; init; }

    public required string EnvironmentClass { get; init; }

    public required string RunId { get; init; }

    public required string File { get; init; }

    public required IReadOnlyList<CalibrationRowOutput> Rows { get; init; }

    public required IReadOnlyList<UncalibratedOutput> Uncalibrated { get; init; }

    public FalseAlarmOutput? FalseAlarms { get; init; }

    public static CalibrationOutput Of(CalibratedRun run, IReadOnlyList<RowAdvice> advice, FalseAlarms? alarms, string file) => new()
    {
        Suite = run.Calibration.Suite.Value,
        EnvironmentClass = run.Calibration.Environment.Class.Value,
        RunId = run.Calibration.RunId,
        File = file,
        Rows = [.. advice.Select(row => CalibrationRowOutput.Of(row, alarms?.Rows.FirstOrDefault(item => item.Case == row.Row.Case && item.Metric == row.Row.Metric)))],
        Uncalibrated = [.. run.Left.Select(row => new UncalibratedOutput(row.Case.Value, row.Metric?.Value, row.Reason))],
        FalseAlarms = alarms is null ? null : new FalseAlarmOutput(alarms.Draws, alarms.Blocked, alarms.Warned, alarms.Baseline.Fewest, alarms.Baseline.Most, alarms.Head.Fewest, alarms.Head.Most),
    };
}
