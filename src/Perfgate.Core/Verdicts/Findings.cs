using Perfgate.Comparisons;
using Perfgate.Policies;

namespace Perfgate.Verdicts;

/// <summary>What the policy makes of each outcome and limit.</summary>
internal static class Findings
{
    public static IEnumerable<Finding> Of(CaseComparison item, Policy policy)
    {
        foreach (ComparisonRow row in item.Rows)
        {
            if (Of(row, policy) is (PolicyAction action, ExitCode exitCode))
                yield return new Finding(FindingTopic.Row, action, exitCode, row.Case, row.Metric.Name, row.Outcome, row.Explanation);
            if (row.HiddenByClock is string hidden)
                yield return new Finding(FindingTopic.Clock, PolicyAction.Warn, ExitCode.NoEvidence, row.Case, row.Metric.Name, null, $"a faster clock may hide a loss: {hidden}");
            if (row is { Metric.Gated: true, Drift: { IsDrifting: true } drift })
                yield return new Finding(FindingTopic.Drift, policy.Drift, ExitCode.Failed, row.Case, row.Metric.Name, null, $"the accepted runs drift: {drift.Explanation}");
        }
        foreach (LimitCheck check in item.Limits)
        {
            if (check is { State: LimitState.Violated, Waiver: not null })
                yield return OfLimit(PolicyAction.Warn, ExitCode.Failed, check, $"hard limit violated, waived ({check.Waiver.Reason})");
            else if (check.State == LimitState.Violated)
                yield return OfLimit(PolicyAction.Fail, ExitCode.Failed, check, "hard limit violated");
            else if (check.State == LimitState.Undecided)
                yield return OfLimit(policy.Inconclusive, ExitCode.NoEvidence, check, "hard limit undecided");
        }
        if (item.DifferentWork)
            yield return new Finding(FindingTopic.Work, policy.DifferentWork, ExitCode.CouldNotMeasure, item.Case, null, null, item.Warnings[0]);
    }

    private static Finding OfLimit(PolicyAction action, ExitCode exitCode, LimitCheck check, string what) =>
        new(FindingTopic.Limit, action, exitCode, check.Case, check.Limit.Metric, null, $"{what}: {check.Limit}; {check.Explanation}");

    private static (PolicyAction, ExitCode)? Of(ComparisonRow row, Policy policy) => row.Outcome switch
    {
        Outcome.Regressed => (row.Blocks ? PolicyAction.Fail : PolicyAction.Warn, ExitCode.Failed),
        Outcome.Waived => (PolicyAction.Warn, ExitCode.Failed),
        Outcome.Inconclusive => (policy.Inconclusive, ExitCode.NoEvidence),
        Outcome.Incomparable => (policy.Incomparable, ExitCode.NoEvidence),
        Outcome.Invalid => (policy.Invalid, ExitCode.CouldNotMeasure),
        Outcome.Missing => (policy.Missing, ExitCode.CouldNotMeasure),
        Outcome.New => (policy.New, ExitCode.CouldNotMeasure),
        Outcome.Redefined => (policy.Redefined, ExitCode.CouldNotMeasure),
        Outcome.Skipped => (policy.Skipped, ExitCode.CouldNotMeasure),
        _ => null,
    };
}
