using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>Turns a draft into a row, once the rest of the suite is known.</summary>
internal static class RowDeciding
{
    public static ComparisonRow Decide(RowDraft draft, SuiteEvidence suite, ComparisonSettings settings)
    {
        ComparisonRow row = draft.Measurement is RowMeasurement measurement ? Decide(draft.Row, measurement, suite, settings.Policy) : draft.Row;
        if (!row.Metric.Gated)
            return row with { Outcome = Outcome.Informational, Blocks = false, IsSuspect = false, Explanation = "recorded, not gated" };
        return row.Outcome == Outcome.Regressed && settings.Policy.Waivers.FirstOrDefault(waiver => waiver.Covers(row.Case, row.Metric.Name, settings.Day)) is Waiver waived
            ? row with { Outcome = Outcome.Waived, Blocks = false, IsSuspect = false, Waiver = waived, Explanation = $"{row.Explanation}; waived: {waived.Reason}" }
            : row;
    }

    private static ComparisonRow Decide(ComparisonRow row, RowMeasurement measurement, SuiteEvidence suite, Policy policy)
    {
        RowEvidence evidence = suite[measurement];
        ModeratedShift shift = evidence.Gated.Shift;
        HarmScale scale = measurement.Scale;
        if (!scale.CanExpress(shift.Lower()) || !scale.CanExpress(shift.Upper()))
            return row with { Outcome = Outcome.Inconclusive, Change = null, Harm = null, Explanation = "the values are too far apart, or too close to zero, for a relative change" };
        RowDecision decision = RowDecision.Of(measurement, suite, row.Classical!, policy);
        (Ratio first, Ratio second) = (scale.Change(shift.Lower()), scale.Change(shift.Upper()));
        return row with
        {
            Outcome = decision.Outcome,
            Blocks = decision.Blocks,
            IsSuspect = decision.IsSuspect,
            Change = scale.Change(shift.Shift),
            Harm = scale.Harm(shift.Shift),
            Interval = first <= second ? new RatioInterval(first, second) : new RatioInterval(second, first),
            P = shift.PAbove(0),
            AdjustedP = evidence.AdjustedP,
            Noise = new Ratio(Math.Exp(shift.Deviation) - 1),
            SmallestDetectable = scale.Harm(shift.SmallestDetectable()),
            Conditions = decision.Conditions,
            Explanation = decision.Explanation,
        };
    }
}
