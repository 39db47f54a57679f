using Perfgate.Comparisons;
using Perfgate.Policies;

namespace Perfgate.Verdicts;

/// <summary>Turns a comparison into a verdict by policy. Fails closed: nothing compared, or nothing decided, is never a pass.</summary>
public static class Gate
{
    public static Verdict Judge(RunComparison comparison, Policy policy)
    {
        List<Finding> findings = [.. comparison.Cases.SelectMany(item => Findings.Of(item, policy))];
        if (comparison.Head.IsInterrupted)
            findings.Add(new Finding(FindingTopic.Run, policy.Missing, ExitCode.CouldNotMeasure, null, null, null, "The run was interrupted: it holds fewer launches than planned."));
        if (!findings.Any(finding => finding.Action == PolicyAction.Fail) && VacuousPass(comparison, policy) is Finding vacuous)
            findings.Add(vacuous);
        Finding[] ordered = [.. findings.Where(finding => finding.Action != PolicyAction.Ignore).OrderByDescending(finding => finding.Action).ThenBy(finding => finding.ExitCode)];
        ExitCode exitCode = Worst(ordered);
        return new Verdict(KindOf(exitCode, comparison), exitCode, Sentence(exitCode, comparison, ordered), ordered);
    }

    private static bool IsDecided(ComparisonRow row) => row.Outcome is Outcome.Regressed or Outcome.Improved or Outcome.Unchanged or Outcome.Waived;

    private static Finding? VacuousPass(RunComparison comparison, Policy policy)
    {
        if (comparison.Expected == 0)
            return new Finding(FindingTopic.Run, PolicyAction.Fail, ExitCode.CouldNotMeasure, null, null, null, "No case was selected, so nothing was compared.");
        if (comparison.Compared == 0)
            return comparison.Identical > 0 ? null : new Finding(FindingTopic.Run, PolicyAction.Fail, ExitCode.CouldNotMeasure, null, null, null, NothingCompared(comparison));
        return !comparison.Rows.Any(IsDecided) && policy.Inconclusive != PolicyAction.Ignore
            ? new Finding(FindingTopic.Run, PolicyAction.Fail, ExitCode.NoEvidence, null, null, null, "Every compared row is inconclusive: there is no evidence for a pass.")
            : null;
    }

    private static string NothingCompared(RunComparison comparison) =>
        comparison.Rows.All(row => row.Outcome == Outcome.New) && comparison.Baseline.Cases.Count == 0
            ? "Nothing was compared: there is no baseline yet. Make this run the first: perfgate baseline accept"
            : "Nothing was compared.";

    // A shown regression outweighs what could not be measured, and that outweighs what could not be decided.
    private static ExitCode Worst(IEnumerable<Finding> findings)
    {
        ExitCode[] failing = [.. findings.Where(finding => finding.Action == PolicyAction.Fail).Select(finding => finding.ExitCode)];
        return failing.Length == 0 ? ExitCode.Passed : failing.Min();
    }

    private static VerdictKind KindOf(ExitCode exitCode, RunComparison comparison) => exitCode switch
    {
        ExitCode.Failed => VerdictKind.Failed,
        ExitCode.CouldNotMeasure => VerdictKind.Invalid,
        ExitCode.NoEvidence => VerdictKind.Inconclusive,
        _ => comparison.Rows.Any(IsDecided) || IsOnlyIdentical(comparison) ? VerdictKind.Passed : VerdictKind.Inconclusive,
    };

    // Nothing was left to compare. Where something was, that must be decided for itself.
    private static bool IsOnlyIdentical(RunComparison comparison) => comparison.Compared == 0 && comparison.Identical > 0;

    private static string Subject(Finding finding) =>
        string.Concat(new[] { finding.Case?.Value, finding.Metric is { } metric && metric != CaseComparer.WholeCaseName ? metric.Value : null }.Where(part => part is not null).Select(part => part + " ")) is { Length: > 0 } subject
            ? subject.TrimEnd() + ": "
            : "";

    private static string Sentence(ExitCode exitCode, RunComparison comparison, Finding[] findings)
    {
        string compared = $"Compared {comparison.Compared} of {comparison.Expected} expected {(comparison.Expected == 1 ? "case" : "cases")}{(comparison.Identical == 0 ? "" : $", {comparison.Identical} unchanged by code")}";
        int warnings = findings.Count(finding => finding.Action == PolicyAction.Warn);
        string also = warnings == 0 ? "" : $" ({warnings} {(warnings == 1 ? "warning" : "warnings")})";
        Finding[] failing = [.. findings.Where(finding => finding.Action == PolicyAction.Fail)];
        if (exitCode == ExitCode.Passed && comparison.Identical == comparison.Expected)
            return $"{compared}: nothing was measured, because the machine code of every case is the baseline's.";
        if (exitCode == ExitCode.Passed && IsOnlyIdentical(comparison))
            return $"{compared}; nothing else could be compared{also}.";
        if (exitCode == ExitCode.Passed)
            return comparison.Rows.Any(IsDecided) ? $"{compared}; no confirmed regression beyond the block threshold{also}." : $"{compared}; no row was decided, and the policy ignores that{also}.";
        Finding worst = failing.MinBy(finding => finding.ExitCode)!;
        string more = failing.Length == 1 ? "" : $" {failing.Length - 1} more {(failing.Length == 2 ? "finding fails" : "findings fail")} the gate.";
        return $"{compared}{also}. {Subject(worst)}{worst.Sentence.TrimEnd('.')}.{more}";
    }
}
