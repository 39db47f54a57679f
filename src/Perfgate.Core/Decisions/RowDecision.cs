using System.Globalization;
using Perfgate.Comparisons;
using Perfgate.Policies;

namespace Perfgate.Decisions;

/// <summary>The outcome of a row, why, and every condition on the way.</summary>
/// <param name="IsSuspect">More launches could change the outcome.</param>
internal sealed record RowDecision(Outcome Outcome, bool Blocks, IReadOnlyList<Condition> Conditions, string Explanation, bool IsSuspect)
{
    /// <summary>Every launch must show at least this share of the threshold, not only more than nothing.</summary>
    public const double ShareOfThreshold = 0.5;

    /// <summary>
    /// The shift that p-values are against: a third of the block threshold, or half of the warn threshold where that is less; +5 % at the usual ones. A change that every row has to a small
    /// degree is no reason to block.
    /// </summary>
    public static double NullShift(RowMeasurement row) =>
        Math.Min(row.Scale.Place(row.Thresholds.Block) / 3, row.Scale.Place(row.Thresholds.Warn) / 2);

    public static RowDecision Of(RowMeasurement row, SuiteEvidence suite, ClassicalEvidence classical, Policy policy) => policy.Method switch
    {
        DecisionMethod.Default when row.Head.Length < FewestLaunches.PerSide => SingleLaunch.Decide(row, suite),
        DecisionMethod.Default => DefaultProcedure.Decide(row, suite, classical, policy),
        _ => OneTest.Decide(row, suite[row], classical, policy),
    };

    /// <summary>Without its sign: the sentence says "worse" or "better".</summary>
    public static string Percent(HarmScale scale, double shift) =>
        Math.Abs(scale.Harm(shift).Percent).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
