using Perfgate.Calibrations;
using Perfgate.Suites;

namespace Perfgate.Cli.Outputs;

/// <summary>A calibrated row with its advice.</summary>
internal sealed record CalibrationRowOutput
{
    public required string Case { get; init; }

    public required string Metric { get; init; }

    public required string Unit { get; init; }

    public required string Statistic { get; init; }

    public required int Launches { get; init; }

    public required double Centre { get; init; }

    public required double Within { get; init; }

    public required double Between { get; init; }

    public double? Autocorrelation { get; init; }

    public required double DriftInside { get; init; }

    public required IReadOnlyList<double> Estimates { get; init; }

    public required IReadOnlyDictionary<string, double> Spreads { get; init; }

    public required string Class { get; init; }

    public required bool Gateable { get; init; }

    public required int SuiteLaunches { get; init; }

    public required double Warn { get; init; }

    public required double Block { get; init; }

    public double? SmallestDetectable { get; init; }

    public double? SmallestDetectableSideBySide { get; init; }

    public int? LaunchesForWarn { get; init; }

    public int? LaunchesForBlock { get; init; }

    public double? ProposedWarn { get; init; }

    public double? ProposedBlock { get; init; }

    public IReadOnlyList<double>? Modes { get; init; }

    public string? SteadierStatistic { get; init; }

    public required IReadOnlyList<string> Remarks { get; init; }

    public int? DrawsBlocked { get; init; }

    public int? DrawsWarned { get; init; }

    public int? DrawsInconclusive { get; init; }

    public static CalibrationRowOutput Of(RowAdvice advice, RowFalseAlarms? alarms) => new()
    {
        Case = advice.Row.Case.Value,
        Metric = advice.Row.Metric.Value,
        Unit = advice.Row.Unit.Symbol,
        Statistic = Word(advice.Row.Statistic),
        Launches = advice.Row.Launches,
        Centre = advice.Row.Centre,
        Within = advice.Row.Within,
        Between = advice.Row.Between,
        Autocorrelation = advice.Row.Autocorrelation,
        DriftInside = advice.Row.DriftInside,
        Estimates = advice.Row.Estimates,
        Spreads = advice.Row.Spreads.ToDictionary(spread => Word(spread.Statistic), spread => spread.Between),
        Class = Word(advice.Class),
        Gateable = advice.IsGateable,
        SuiteLaunches = advice.Design.Launches,
        Warn = advice.Design.Thresholds.Warn.Fraction,
        Block = advice.Design.Thresholds.Block.Fraction,
        SmallestDetectable = advice.SmallestDetectable?.Fraction,
        SmallestDetectableSideBySide = advice.SmallestDetectableSideBySide?.Fraction,
        LaunchesForWarn = advice.LaunchesForWarn,
        LaunchesForBlock = advice.LaunchesForBlock,
        ProposedWarn = advice.Proposed?.Warn.Fraction,
        ProposedBlock = advice.Proposed?.Block.Fraction,
        Modes = advice.Modes is { } modes ? [modes.Lower, modes.Upper] : null,
        SteadierStatistic = advice.Steadier is SampleStatistic steadier ? Word(steadier) : null,
        Remarks = advice.Remarks,
        DrawsBlocked = alarms?.Blocked,
        DrawsWarned = alarms?.Warned,
        DrawsInconclusive = alarms?.Inconclusive,
    };

    private static string Word(SampleStatistic statistic) => statistic.ToString().ToLowerInvariant();

    private static string Word(NoiseClass noise) => noise switch
    {
        NoiseClass.Easy => "easy",
        NoiseClass.NeedsConfirmation => "needs_confirmation",
        NoiseClass.NeedsLaunches => "needs_launches",
        _ => "advisory",
    };
}
