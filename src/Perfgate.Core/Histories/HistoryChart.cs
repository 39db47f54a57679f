using Perfgate.Statistics;

namespace Perfgate.Histories;

/// <summary>
/// Control charts of a row, in the metric's unit. The first runs from the anchor on are the reference; what follows is held against limits
/// from them, widened for how few they are.
/// </summary>
public sealed record HistoryChart
{
    /// <summary>Index of the reference's first run.</summary>
    public required int ReferenceStart { get; init; }

    /// <summary>Runs in the reference.</summary>
    public required int ReferenceRuns { get; init; }

    /// <summary>0-based index of runs in the reference that do not count: single bad ones, away and back again.</summary>
    public IReadOnlyList<int> LeftOut { get; init; } = [];

    /// <summary>A new run crosses these as rarely as three sigma promises.</summary>
    public required ControlLimits Limits { get; init; }

    /// <summary>Standard deviation of the reference's runs, relative (of logarithms where all values have one); null around zero.</summary>
    public required double? Deviation { get; init; }

    /// <summary>By how many deviations the limits stand off: more than 3, because the reference is short.</summary>
    public required double Sigmas { get; init; }

    /// <summary>Deviation between neighbours over all runs, from the mean moving range, relative: noise without steps and drift; null around zero.</summary>
    public required double? NeighbourDeviation { get; init; }

    /// <summary>0-based index of runs whose distance to the run before is beyond the limit of the moving range chart.</summary>
    public required IReadOnlyList<int> Jumps { get; init; }

    /// <summary>Runs after the reference, by Western Electric's rules; <see cref="RunSignal.Index"/> counts from the first run of the series.</summary>
    public required IReadOnlyList<RunSignal> Signals { get; init; }

    /// <summary>One a run after the reference, in the metric's unit.</summary>
    public required IReadOnlyList<EwmaPoint> Ewma { get; init; }

    /// <summary>One a run after the reference, in deviations.</summary>
    public required IReadOnlyList<CusumPoint> Cusum { get; init; }

    /// <summary>Index of the first run that EWMA and CUSUM start at.</summary>
    public int FirstJudged => ReferenceStart + ReferenceRuns;
}
