using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Policies;
using Perfgate.Verdicts;

namespace Perfgate.Reporting.Reports;

/// <summary>Whether a document that has the right shape agrees with itself, so that a renderer's summary cannot contradict its table.</summary>
internal static class ReportConsistency
{
    public static Result<Report> Check(Report report, string fileName)
    {
        string? fault = report switch
        {
            _ when report.Counts != OutcomeCounts.Of(report.Rows) => "\"counts\" does not agree with the outcomes of \"rows\".",
            _ when !Agree(report.Verdict, (ExitCode)report.ExitCode) => "\"verdict\" and \"exitCode\" contradict one another.",
            _ when report.ExitCode != WorstOf(report) => "\"exitCode\" does not follow from \"findings\".",
            _ when report.Rows.Any(row => row.Blocks) && report.Verdict != VerdictKind.Failed => "A row blocks and the verdict does not say so.",
            _ when report.Compared < 0 || report.Compared > report.Expected => "\"compared\" is not between 0 and \"expected\".",
            _ when report.Identical != report.Rows.Where(row => row.Outcome == Outcome.Identical).Select(row => row.Case).Distinct().Count() || report.Compared + report.Identical > report.Expected =>
                "\"identical\" does not agree with the outcomes of \"rows\".",
            _ when report.Cases.Select(ObservationConsistency.Fault).FirstOrDefault(found => found is not null) is string ofCase => ofCase,
            _ when report.Rows.Select(RowConsistency.Fault).FirstOrDefault(found => found is not null) is string ofRow => ofRow,
            _ when report.Cases.SelectMany(item => item.Limits).Any(limit => limit is { Waiver: not null, State: not LimitState.Violated }) =>
                "A limit is waived that is not violated.",
            _ when report.Environment is { } environment && environment.Key.Values.Concat(environment.Recorded.Values).Contains(null) =>
                "A field of the environment is null.",
            _ => null,
        };
        return fault is null
            ? Result.Success(report)
            : Result.Failure<Report>(Diagnostic.Error("PG4006", fault, "Use the report.json that perfgate wrote, unchanged.", new SourcePlace(fileName)));
    }

    // As Gate.Judge has it: the smallest exit code of what fails.
    private static int WorstOf(Report report) =>
        report.Findings.Where(finding => finding.Action == PolicyAction.Fail).Select(finding => finding.ExitCode).DefaultIfEmpty(0).Min();

    // A policy may ignore inconclusive rows: then nothing fails, and still nothing has passed.
    private static bool Agree(VerdictKind verdict, ExitCode exitCode) => verdict switch
    {
        VerdictKind.Passed => exitCode == ExitCode.Passed,
        VerdictKind.Failed => exitCode == ExitCode.Failed,
        VerdictKind.Invalid => exitCode == ExitCode.CouldNotMeasure,
        _ => exitCode is ExitCode.NoEvidence or ExitCode.Passed,
    };
}
