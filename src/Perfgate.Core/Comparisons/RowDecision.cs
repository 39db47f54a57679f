using System.Globalization;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>The outcome of a row from its evidence, as named conditions.</summary>
internal sealed record RowDecision(Outcome Outcome, bool Blocks, IReadOnlyList<Condition> Conditions, string Explanation)
{
    /// <summary>The lower bound must show at least this share of the threshold, not only more than nothing.</summary>
    private const double ShareOfThreshold = 0.5;

    public static RowDecision Of(LaunchEvidence evidence, HarmScale scale, Thresholds thresholds, Metric metric, double baseline, double head)
    {
        ModeratedShift shift = evidence.Shift;
        double warn = scale.Place(thresholds.Warn);
        double block = scale.Place(thresholds.Block);
        bool beyondFloor = Math.Abs(head - baseline) >= metric.Floor && head != baseline;
        bool beyondBlock = shift.Shift > block;
        bool beyondWarn = shift.Shift > warn;
        bool boundShowsBlock = shift.Lower() > block * ShareOfThreshold;
        bool boundShowsWarn = shift.Lower() > warn * ShareOfThreshold;
        bool upperBelowFloor = Math.Abs(baseline) * Math.Max(0, scale.Harm(shift.Upper()).Fraction) < metric.Floor;

        Condition[] conditions =
        [
            new("beyond_block", beyondBlock, $"harm {scale.Harm(shift.Shift).ToSignedString()} against {thresholds.Block}"),
            new("beyond_warn", beyondWarn, $"harm {scale.Harm(shift.Shift).ToSignedString()} against {thresholds.Warn}"),
            new("bound_shows_block", boundShowsBlock, $"lower bound {scale.Harm(shift.Lower()).ToSignedString()} against half of {thresholds.Block}"),
            new("bound_shows_warn", boundShowsWarn, $"lower bound {scale.Harm(shift.Lower()).ToSignedString()} against half of {thresholds.Warn}"),
            new("all_launches_worse", evidence.AllWorse, evidence.AllWorse ? "every head launch is worse" : "some head launch is not worse"),
            new("beyond_floor", beyondFloor, $"{new Quantity(head - baseline, metric.Unit)} against {new Quantity(metric.Floor, metric.Unit).ToChosenString()}"),
            new("block_excluded", shift.Upper() < block, $"upper bound {scale.Harm(shift.Upper()).ToSignedString()} against {thresholds.Block}"),
        ];

        if (evidence.AllWorse && beyondFloor && beyondBlock && boundShowsBlock)
            return new(Outcome.Regressed, true, conditions, $"worse by {Percent(scale, shift.Shift)} (at least {Percent(scale, shift.Lower())}), beyond the {thresholds.Block} block threshold, and every launch agrees");
        if (evidence.AllWorse && beyondFloor && beyondWarn && boundShowsWarn)
            return new(Outcome.Regressed, false, conditions, $"worse by {Percent(scale, shift.Shift)} (at least {Percent(scale, shift.Lower())}), beyond the {thresholds.Warn} warn threshold");
        if (evidence.AllBetter && beyondFloor && shift.Shift < -warn && shift.Upper() < -warn * ShareOfThreshold)
            return new(Outcome.Improved, false, conditions, $"better by {Percent(scale, shift.Shift)} (at least {Percent(scale, shift.Upper())})");
        if (upperBelowFloor)
            return new(Outcome.Unchanged, false, conditions, $"any change is below the absolute floor of {new Quantity(metric.Floor, metric.Unit).ToChosenString()}");
        if (shift.Upper() < block && !(beyondWarn && beyondFloor))
            return new(Outcome.Unchanged, false, conditions, $"a regression beyond {thresholds.Block} is excluded (at most {scale.Harm(shift.Upper()).ToSignedString()})");
        return new(Outcome.Inconclusive, false, conditions, Doubt(evidence, scale, thresholds, warn, block));
    }

    // Without its sign: the sentence says "worse" or "better".
    private static string Percent(HarmScale scale, double shift) =>
        Math.Abs(scale.Harm(shift).Percent).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Doubt(LaunchEvidence evidence, HarmScale scale, Thresholds thresholds, double warn, double block)
    {
        ModeratedShift shift = evidence.Shift;
        string range = $"harm between {scale.Harm(shift.Lower()).ToSignedString()} and {scale.Harm(shift.Upper()).ToSignedString()}";
        return shift.Shift > warn
            ? $"{range}: suspected, not shown; {Launches(evidence, shift.Shift - block * ShareOfThreshold)}"
            : $"{range}: a regression beyond {thresholds.Block} is not excluded; {Launches(evidence, block - shift.Shift)}";
    }

    // Launches for which the bound would clear the margin, if the noise stays what it is (normal approximation).
    private static string Launches(LaunchEvidence evidence, double margin)
    {
        double needed = margin > 0 ? Math.Ceiling(evidence.Count * Math.Pow(1.645 * evidence.Shift.Error / margin, 2)) : double.PositiveInfinity;
        return needed <= 100
            ? string.Create(CultureInfo.InvariantCulture, $"about {Math.Max(needed, evidence.Count + 1):0} launches would settle it")
            : "this machine is too noisy to settle it; measure on a quieter one";
    }
}
