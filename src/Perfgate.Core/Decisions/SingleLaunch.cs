using Perfgate.Comparisons;
using Perfgate.Statistics;

namespace Perfgate.Decisions;

/// <summary>
/// One head launch: its samples share one process, so however many they are, they are one piece of evidence. Only an effect beyond anything that launches have shown
/// in this environment is a regression.
/// </summary>
internal static class SingleLaunch
{
    private const double Confidence = 0.999;

    /// <summary>Times the largest departure of any baseline launch of any row from its row's median.</summary>
    private const double Departures = 2;

    public static RowDecision Decide(RowMeasurement row, SuiteEvidence suite)
    {
        HarmScale scale = row.Scale;
        ModeratedShift shift = suite[row].Gated.Shift;
        double block = scale.Place(row.Thresholds.Block), warn = scale.Place(row.Thresholds.Warn);
        double largest = Departures * suite.Noise.LargestDeparture;
        Condition beyond = new("beyond_launch_noise", shift.Shift > block + largest, $"harm {scale.Harm(shift.Shift).ToSignedString()} against {row.Thresholds.Block} and twice the largest departure of any launch, {scale.Harm(suite.Noise.LargestDeparture).ToSignedString()}");
        Condition bound = new("bound_shows_block", shift.Lower(Confidence) > block, $"lower 99.9 % bound {scale.Harm(shift.Lower(Confidence)).ToSignedString()} against {row.Thresholds.Block}");
        Condition floor = new("beyond_floor", row.IsBeyondFloor, "the absolute difference against the floor");
        Condition excluded = new("block_excluded", shift.Upper() < block, $"upper bound {scale.Harm(shift.Upper()).ToSignedString()} against {row.Thresholds.Block}");
        Condition[] conditions = [beyond, bound, floor, excluded];
        if (beyond.Held && bound.Held && floor.Held)
            return new(Outcome.Regressed, true, conditions, $"worse by {RowDecision.Percent(scale, shift.Shift)} in its only launch, beyond anything that launches have shown here", true);
        return excluded.Held && shift.Shift <= warn
            ? new(Outcome.Unchanged, false, conditions, $"a regression beyond {row.Thresholds.Block} is excluded (at most {scale.Harm(shift.Upper()).ToSignedString()}), as far as one launch can say", false)
            : new(Outcome.Inconclusive, false, conditions, "one head launch cannot tell a change from launch noise; measure at least 3", true);
    }
}
