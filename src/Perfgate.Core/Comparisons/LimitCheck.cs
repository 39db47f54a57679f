using Perfgate.Policies;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>A hard limit held against the head side's launches.</summary>
/// <param name="Observed">Median of the launches' statistics, in the metric's unit; null without samples.</param>
public sealed record LimitCheck(CaseId Case, Limit Limit, LimitState State, double? Observed, string Explanation)
{
    /// <summary>Set when the limit is violated and the policy waives that.</summary>
    public Waiver? Waiver { get; init; }
}
