using Perfgate.Comparisons;

namespace Perfgate.Decisions;

/// <summary>
/// What else than the change may have made the difference of a case, asked once its rows are decided. In this order, so that the first that holds is the one a reader is told:
/// identical machine code, which settles the matter; the clock, which names a number; the power state, which only says that the sides are not alike.
/// </summary>
internal static class OtherCauses
{
    /// <param name="isSameWork">False when outputs or token counts differ: then equal code was given unequal input, and proves nothing.</param>
    public static IEnumerable<ComparisonRow> Apply(IEnumerable<ComparisonRow> rows, MeasuredCase baseline, MeasuredCase head, CodeComparison code, bool isSameWork)
    {
        ClockExplanation? clock = ClockExplanation.Of(baseline, head);
        PowerState? power = PowerState.Of(baseline, head);
        foreach (ComparisonRow row in rows)
        {
            ComparisonRow known = isSameWork ? CodeIdentity.Apply(row, code) : row;
            known = clock?.Apply(known) ?? known;
            yield return power?.Apply(known, clock) ?? known;
        }
    }
}
