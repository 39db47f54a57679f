namespace Perfgate.Statistics;

/// <summary>
/// Cliff's delta (1993): the share of pairs in which head is greater less the share in which it is smaller. 1: every head value above every baseline value;
/// 0: no tendency; ties count for neither. A size of effect that needs no unit; customary marks are .147 small, .33 medium, .474 large (Romano 2006).
/// </summary>
public static class CliffsDelta
{
    /// <summary>-1 to 1; null for an empty side.</summary>
    public static double? Of(ReadOnlySpan<double> baseline, ReadOnlySpan<double> head) =>
        baseline.IsEmpty || head.IsEmpty
            ? null
            : 2 * PooledGroup.HeadWins(PooledGroup.Merge(baseline, head)) / ((double)baseline.Length * head.Length) - 1;
}
