using Perfgate.Comparisons;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.Texts;

/// <summary>Findings that no row's outcome and no limit shows: about the run as a whole, a case's work, drift on main, or an expected case nobody measured.</summary>
internal static class Notes
{
    public static IReadOnlyList<ReportFinding> Of(Report report)
    {
        HashSet<(string, Outcome)> rows = [.. report.Rows.Select(row => (row.Case, row.Outcome))];
        HashSet<(string, string)> limits = [.. report.Cases.SelectMany(item => item.Limits.Select(limit => (item.Case, limit.Metric)))];
        HashSet<ReportFinding> drifting = [.. OfDrift(report)];

        bool IsShown(ReportFinding finding) => finding switch
        {
            { Case: null } => finding.Sentence == report.Sentence,
            { Outcome: Outcome outcome } => rows.Contains((finding.Case, outcome)),
            { Metric: string metric } => limits.Contains((finding.Case, metric)) && !drifting.Contains(finding),
            _ => false,
        };

        return [.. report.Findings.Where(finding => !IsShown(finding))];
    }

    public static IEnumerable<ReportFinding> OfDrift(Report report)
    {
        ILookup<(string, string?), string> explanations = report.Rows
            .Where(row => row.Drift is { IsDrifting: true })
            .ToLookup(row => (row.Case, (string?)row.Metric), row => row.Drift!.Explanation);
        return report.Findings.Where(finding => finding.Case is string name && explanations[(name, finding.Metric)].Any(explanation => DriftFindings.IsAbout(finding, explanation)));
    }
}
