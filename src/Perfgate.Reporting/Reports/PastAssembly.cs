using Perfgate.Comparisons;
using Perfgate.Histories;
using Perfgate.Verdicts;
using static Perfgate.Reporting.Reports.ReportValues;

namespace Perfgate.Reporting.Reports;

/// <summary>What the accepted runs add to a row.</summary>
internal static class PastAssembly
{
    public static ReportAnchor? Anchor(AnchorChange? anchor) =>
        anchor is not null && Finite(anchor.Value) is double value && Finite(anchor.Change) is double change && Finite(anchor.Harm) is double harm
            ? new ReportAnchor { Run = Text(anchor.Run), Commit = CommitAssembly.Commit(anchor.Commit), Value = value, Change = change, Harm = harm }
            : null;

    /// <param name="findings">The findings about the row's case.</param>
    public static ReportDrift? Drift(ComparisonRow row, IEnumerable<ReportFinding> findings) => row.Drift is not Drift drift
        ? null
        : new ReportDrift
        {
            Runs = drift.Runs,
            PerRun = Finite(drift.PerRun),
            Rise = Finite(drift.Rise),
            P = Probability(drift.P),
            SinceAnchor = Finite(drift.SinceAnchor),
            SinceAnchorAtLeast = Finite(drift.SinceAnchorAtLeast),
            IsDrifting = drift.IsDrifting,
            Action = drift.IsDrifting
                ? findings.FirstOrDefault(finding => finding.Topic == FindingTopic.Drift && finding.Metric == Text(row.Metric.Name.Value))?.Action
                : null,
            Explanation = Text(drift.Explanation),
        };

    // With a value left out the rest would stand at the wrong places.
    public static IReadOnlyList<double> Series(IReadOnlyList<double> series) =>
        series.All(double.IsFinite) ? [.. series.TakeLast(ReportCaps.LongestSeries)] : [];
}
