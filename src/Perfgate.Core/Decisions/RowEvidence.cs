namespace Perfgate.Decisions;

/// <summary>What a row's launches say, with what the rest of the suite adds.</summary>
/// <param name="Gated">By the gated statistic.</param>
/// <param name="Quartile">By the undisturbed quartile; null where another statistic than the median is gated.</param>
/// <param name="AdjustedP">Against <see cref="RowDecision.NullShift"/>, the larger of both statistics, corrected for the rows of the suite.</param>
/// <param name="AdjustedPBetter">The same for the mirror image.</param>
internal sealed record RowEvidence(LaunchEvidence Gated, LaunchEvidence? Quartile, double AdjustedP, double AdjustedPBetter)
{
    private IEnumerable<LaunchEvidence> Both => Quartile is null ? [Gated] : [Gated, Quartile];

    public bool AllWorse => Both.All(evidence => evidence.AllWorse);

    public bool AllBetter => Both.All(evidence => evidence.AllBetter);

    public double LeastWorse => Both.Min(evidence => evidence.LeastWorse);

    public double LeastBetter => Both.Max(evidence => evidence.LeastBetter);

    /// <summary>One-sided, by the statistic that shows less.</summary>
    public double PWorse(double nullShift) => Both.Max(evidence => evidence.Shift.PAbove(nullShift));

    /// <summary>One-sided, for a gain of more than so much.</summary>
    public double PBetter(double nullShift) => Both.Max(evidence => 1 - evidence.Shift.PAbove(-nullShift));
}
