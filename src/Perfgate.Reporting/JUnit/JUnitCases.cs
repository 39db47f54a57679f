using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;
using Perfgate.Verdicts;

namespace Perfgate.Reporting.JUnit;

/// <summary>Maps rows, limits and the verdict to test cases, so that a dashboard of test results is red exactly when the gate is.</summary>
internal static class JUnitCases
{
    public static IEnumerable<JUnitCase> OfRow(ReportRow row) =>
        row.Drift is { IsDrifting: true } drift ? [Of(row), OfDrift(row, drift)] : [Of(row)];

    private static JUnitCase Of(ReportRow row) =>
        new($"{row.Case} {row.Metric}", Result(row), row.Waiver is null ? row.Explanation : $"{row.Explanation} ({Words.Term(row.Waiver)})")
        {
            Type = Words.Of(row.Outcome),
            Seconds = row.Unit == "s" && row.Head >= 0 ? row.Head : null,
        };

    public static JUnitCase Of(string name, ReportLimit limit) =>
        new($"{name} limit {Words.Limit(limit)}", Result(limit), limit.Waiver is null ? limit.Explanation : $"{limit.Explanation}; waived {Words.Term(limit.Waiver)}: {limit.Waiver.Reason}") { Type = "limit" };

    /// <summary>Drift is about main and not about the row's outcome, so it is a test case of its own.</summary>
    private static JUnitCase OfDrift(ReportRow row, ReportDrift drift) =>
        new($"{row.Case} {row.Metric} drift", drift.Action == PolicyAction.Fail ? JUnitResult.Failure : JUnitResult.Skipped, $"the accepted runs drift: {drift.Explanation}") { Type = "drift" };

    /// <summary>The verdict itself: some reasons to fail (nothing compared, different work) belong to no row.</summary>
    public static JUnitCase OfVerdict(Report report) =>
        new("verdict", Result(report.Verdict), report.Sentence) { Type = report.Verdict.ToString().ToLowerInvariant() };

    private static JUnitResult Result(ReportRow row) => (row.Outcome, row.Blocks, row.Action) switch
    {
        (Outcome.Regressed, true, _) => JUnitResult.Failure,
        (Outcome.Regressed, _, PolicyAction.Fail) => JUnitResult.Failure,
        (Outcome.Regressed or Outcome.Improved or Outcome.Unchanged or Outcome.Informational, _, _) => JUnitResult.Passed,
        (Outcome.Invalid or Outcome.Missing, _, null) => JUnitResult.Error,
        (_, _, PolicyAction.Fail) => JUnitResult.Error,
        _ => JUnitResult.Skipped,
    };

    private static JUnitResult Result(ReportLimit limit) => limit switch
    {
        { Waiver: not null } => JUnitResult.Skipped,
        { State: LimitState.Violated } => JUnitResult.Failure,
        { State: LimitState.Undecided } => JUnitResult.Skipped,
        _ => JUnitResult.Passed,
    };

    private static JUnitResult Result(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Passed => JUnitResult.Passed,
        VerdictKind.Failed => JUnitResult.Failure,
        _ => JUnitResult.Error,
    };
}
