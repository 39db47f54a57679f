using Perfgate.Comparisons;
using Perfgate.Policies;
using static Perfgate.Reporting.Reports.ReportValues;

namespace Perfgate.Reporting.Reports;

internal static class RowAssembly
{
    /// <param name="findings">The findings about the row's case.</param>
    public static ReportRow Row(ComparisonRow row, IEnumerable<ReportFinding> findings) => new()
    {
        Case = Text(row.Case.Value),
        Metric = Text(row.Metric.Name.Value),
        Unit = Text(row.Metric.Unit.Symbol),
        Better = row.Metric.Better,
        Statistic = row.Metric.Statistic,
        Gated = row.Metric.Gated,
        Outcome = row.Outcome,
        Blocks = row.Blocks,
        Action = Action(row, findings),
        Baseline = Finite(row.Baseline),
        Head = Finite(row.Head),
        Change = Finite(row.Change),
        Harm = Finite(row.Harm),
        Interval = EvidenceAssembly.Interval(row.Interval),
        P = Probability(row.P),
        AdjustedP = Probability(row.AdjustedP),
        Noise = Finite(row.Noise),
        SmallestDetectable = Finite(row.SmallestDetectable),
        Thresholds = row.Thresholds is null
            ? null
            : new ReportThresholds { Warn = row.Thresholds.Warn.Fraction, Block = row.Thresholds.Block.Fraction },
        Launches = new LaunchCounts { Baseline = row.BaselineLaunches, Head = row.HeadLaunches, Confirming = row.ConfirmingLaunches },
        Samples = new SideCounts { Baseline = row.BaselineSamples, Head = row.HeadSamples },
        Conditions = [.. row.Conditions.Select(Condition)],
        Classical = EvidenceAssembly.Classical(row.Classical),
        Anchor = PastAssembly.Anchor(row.Anchor),
        Drift = PastAssembly.Drift(row, findings),
        Series = PastAssembly.Series(row.Series),
        Waiver = PolicyAssembly.Waiver(row.Waiver),
        IsSuspect = row.IsSuspect,
        Warnings = [.. row.Warnings.Select(Text)],
        Explanation = Text(row.Explanation),
    };

    // The worst action wins: a row may be the subject of one finding and its case of another.
    private static PolicyAction? Action(ComparisonRow row, IEnumerable<ReportFinding> findings) =>
        findings
            .Where(finding => finding.Outcome == row.Outcome && (finding.Metric is null || finding.Metric == row.Metric.Name.Value))
            .Select(finding => (PolicyAction?)finding.Action)
            .Max();

    private static ReportCondition Condition(Condition condition) =>
        new() { Name = Text(condition.Name), Held = condition.Held, Detail = Text(condition.Detail) };
}
