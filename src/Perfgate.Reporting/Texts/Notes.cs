using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.Texts;

/// <summary>Findings that no row and no limit shows: about the run as a whole, a case's work, or an expected case nobody measured.</summary>
internal static class Notes
{
    public static IReadOnlyList<ReportFinding> Of(Report report)
    {
        HashSet<(string, Outcome)> rows = [.. report.Rows.Select(row => (row.Case, row.Outcome))];
        HashSet<(string, string)> limits = [.. report.Cases.SelectMany(item => item.Limits.Select(limit => (item.Case, limit.Metric)))];

        bool IsShown(ReportFinding finding) => finding switch
        {
            { Case: null } => finding.Sentence == report.Sentence,
            { Outcome: Outcome outcome } => rows.Contains((finding.Case, outcome)),
            { Metric: string metric } => limits.Contains((finding.Case, metric)),
            _ => false,
        };

        return [.. report.Findings.Where(finding => !IsShown(finding))];
    }
}
