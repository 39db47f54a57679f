using Perfgate.Comparisons;
using Perfgate.Measurements;
using Perfgate.Quantities;

namespace Perfgate.Decisions;

/// <summary>The shares of time the sides spent under the power cap, which holds the clock down. Kernels that live at the cap are no fault; one side alone at it is no comparison.</summary>
internal sealed record PowerState(double BaselineShare, double HeadShare)
{
    /// <summary>Ten points.</summary>
    private const double MostDifference = 0.1;

    /// <summary>Null where a side does not say.</summary>
    public static PowerState? Of(MeasuredCase baseline, MeasuredCase head) =>
        Share(baseline) is double before && Share(head) is double after ? new PowerState(before, after) : null;

    /// <summary>
    /// Only a head that was held down more may be excused, and not for a loss that cycles show too. Where the baseline was held down, head lost in spite of it: code that stalls draws less power.
    /// </summary>
    public ComparisonRow Apply(ComparisonRow row, ClockExplanation? clock)
    {
        if (!row.Metric.Gated || Math.Abs(HeadShare - BaselineShare) <= MostDifference)
            return row;
        string differs = $"the power state differs: head spent {new Ratio(HeadShare)} of its time under the power cap, the baseline {new Ratio(BaselineShare)}";
        return HeadShare > BaselineShare && IsWorse(row) && clock?.ShowsLoss(row) != true ? OtherCause.Of(row, differs) : row with { Warnings = [.. row.Warnings, differs] };
    }

    private static bool IsWorse(ComparisonRow row) =>
        row.Outcome is Outcome.Regressed or Outcome.Waived || (row.IsSuspect && row is { Harm: Ratio harm, Thresholds: { } thresholds } && harm > thresholds.Warn);

    private static double? Share(MeasuredCase side) => side.Observations.Numbers.TryGetValue(LaunchNumbers.PowerCapped, out double share) && share is >= 0 and <= 1 ? share : null;
}
