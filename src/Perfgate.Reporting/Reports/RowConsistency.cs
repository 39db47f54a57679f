using Perfgate.Comparisons;

namespace Perfgate.Reporting.Reports;

/// <summary>Whether a row agrees with itself: numbers of a kind that exists, and a waiver exactly where something is waived.</summary>
internal static class RowConsistency
{
    /// <summary>The first fault, or null.</summary>
    public static string? Fault(ReportRow row) => row switch
    {
        { Launches: { Baseline: < 0 } or { Head: < 0 } } or { Samples: { Baseline: < 0 } or { Head: < 0 } } => "A row has fewer than no launches or samples.",
        _ when row.Launches.Confirming < 0 || row.Launches.Confirming > row.Launches.Head => "A row has more confirming launches than launches, or fewer than none.",
        _ when (row.Outcome == Outcome.Waived) != (row.Waiver is not null) => "A row is waived without a waiver, or has one and is not.",
        { Outcome: not Outcome.Regressed, Blocks: true } => "A row blocks that is not regressed.",
        { Noise: < 0 } => "A row's noise is negative.",
        { Drift: { Runs: < 0 } or { IsDrifting: false, Action: not null } } => "A row's drift contradicts itself.",
        { Series.Count: > ReportCaps.LongestSeries } => $"A row's series has more than {ReportCaps.LongestSeries} runs.",
        _ when Probabilities(row).Any(p => p is < 0 or > 1) => "A probability is not between 0 and 1.",
        { Classical.CliffsDelta: < -1 or > 1 } => "A row's Cliff's delta is not between -1 and 1.",
        _ when IsReversed(row.Interval) || IsReversed(row.Classical?.HodgesLehmannInterval) => "An interval ends before it starts.",
        { Classical.ControlLimits: { } limits } when limits.Lower > limits.Centre || limits.Centre > limits.Upper => "Control limits are not in order.",
        _ => null,
    };

    private static double?[] Probabilities(ReportRow row) =>
        [row.P, row.AdjustedP, row.Classical?.MannWhitneyP, row.Classical?.MannWhitneySmallestP, row.Classical?.ZScoreP, row.Classical?.KolmogorovSmirnovP, row.Drift?.P];

    private static bool IsReversed(ReportInterval? interval) => interval is not null && interval.Lower > interval.Upper;
}
