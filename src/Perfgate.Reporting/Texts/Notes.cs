using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;
using Perfgate.Verdicts;

namespace Perfgate.Reporting.Texts;

/// <summary>Findings that no row's outcome and no limit shows: about the run as a whole, a case's work, drift on main, or an expected case nobody measured.</summary>
internal static class Notes
{
    public static IReadOnlyList<ReportFinding> Of(Report report)
    {
        HashSet<(string, Outcome)> rows = [.. report.Rows.Select(row => (row.Case, row.Outcome))];
        HashSet<(string, string)> limits = [.. report.Cases.SelectMany(item => item.Limits.Select(limit => (item.Case, limit.Metric)))];

        bool IsShown(ReportFinding finding) => finding switch
        {
            { Topic: FindingTopic.Run } => finding.Sentence == report.Sentence,
            { Case: string name, Outcome: Outcome outcome } => rows.Contains((name, outcome)),
            { Topic: FindingTopic.Limit, Case: string name, Metric: string metric } => limits.Contains((name, metric)),
            _ => false,
        };

        return [.. report.Findings.Where(finding => !IsShown(finding))];
    }

    public static IEnumerable<ReportFinding> OfDrift(Report report) => report.Findings.Where(finding => finding.Topic == FindingTopic.Drift);
}
