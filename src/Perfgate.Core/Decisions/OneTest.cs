using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Quantities;

namespace Perfgate.Decisions;

/// <summary>A policy's single classical test in place of the default procedure: the test, and a shift beyond the threshold.</summary>
internal static class OneTest
{
    public static RowDecision Decide(RowMeasurement row, RowEvidence evidence, ClassicalEvidence classical, Policy policy)
    {
        HarmScale scale = row.Scale;
        double shift = evidence.Gated.Shift.Shift;
        Ratio harm = scale.Harm(shift);
        Condition block = new("beyond_block", shift > scale.Place(row.Thresholds.Block), $"harm {harm.ToSignedString()} against {row.Thresholds.Block}");
        Condition warn = new("beyond_warn", shift > scale.Place(row.Thresholds.Warn), $"harm {harm.ToSignedString()} against {row.Thresholds.Warn}");
        Condition floor = new("beyond_floor", row.IsBeyondFloor, "the absolute difference against the floor");
        Condition? test = Test(policy, classical);
        Condition[] conditions = test is null ? [block, warn, floor] : [block, warn, test, floor];
        bool shown = test?.Held ?? true;
        if (warn.Held && floor.Held && shown)
            return new(Outcome.Regressed, block.Held, conditions, $"worse by {RowDecision.Percent(scale, shift)}, beyond the {(block.Held ? $"{row.Thresholds.Block} block" : $"{row.Thresholds.Warn} warn")} threshold{(test is null ? "" : $", by {Name(policy)} alone")}", true);
        if (CannotReach(policy, classical) is string reason)
            return new(Outcome.Inconclusive, false, conditions, reason, true);
        if (warn.Held && floor.Held)
            return new(Outcome.Inconclusive, false, conditions, $"{harm.ToSignedString()}, but {Name(policy)} does not show it", true);
        return shift < -scale.Place(row.Thresholds.Warn) && floor.Held && evidence.Gated.AllBetter
            ? new(Outcome.Improved, false, conditions, $"better by {RowDecision.Percent(scale, shift)}", false)
            : new(Outcome.Unchanged, false, conditions, warn.Held ? $"{harm.ToSignedString()} is below the absolute floor" : $"{harm.ToSignedString()} is within {row.Thresholds.Warn}", false);
    }

    private static Condition? Test(Policy policy, ClassicalEvidence classical) => policy.Method switch
    {
        DecisionMethod.MannWhitney => RequiredTests.Condition(ClassicalTest.MannWhitney, classical, policy.Alpha),
        DecisionMethod.ZScore => RequiredTests.Condition(ClassicalTest.ZScore, classical, policy.Alpha),
        DecisionMethod.ControlChart => RequiredTests.Condition(ClassicalTest.ControlChart, classical, policy.Alpha),
        _ => null,
    };

    private static string? CannotReach(Policy policy, ClassicalEvidence classical) => policy.Method switch
    {
        DecisionMethod.MannWhitney when classical.MannWhitneySmallestP > policy.Alpha => "too few launches for Mann-Whitney to reach the level; measure more, or take the default method",
        DecisionMethod.ZScore when classical.ZScoreP is null => "too few baseline launches for a z-score",
        DecisionMethod.ControlChart when classical.OutOfControl is null => "too few baseline launches for control limits",
        _ => null,
    };

    private static string Name(Policy policy) => policy.Method switch
    {
        DecisionMethod.MannWhitney => "Mann-Whitney",
        DecisionMethod.ZScore => "the z-score",
        DecisionMethod.ControlChart => "the control chart",
        _ => "the threshold",
    };
}
