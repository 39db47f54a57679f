namespace Perfgate.Reporting.Reports;

/// <summary>Tells a finding about the drift of a row from one about a limit on the same metric: neither has an outcome.</summary>
internal static class DriftFindings
{
    public static bool IsAbout(ReportFinding finding, string explanation) =>
        finding is { Outcome: null, Metric: not null } && explanation.Length > 0 && finding.Sentence.EndsWith(explanation, StringComparison.Ordinal);
}
