using FsCheck;
using FsCheck.Fluent;
using Perfgate.Comparisons;
using Outcome = Perfgate.Comparisons.Outcome;

namespace Perfgate.Core.Tests.Decisions;

/// <summary>Whatever else may have made a difference: it takes claims away and makes none.</summary>
public sealed class OtherCauseLaws
{
    private static readonly Gen<double> Seconds = Gen.Choose(500, 2000).Select(value => value * 1e-6);

    private static readonly Gen<double> Hertz = Gen.Elements(0.0, 1.2e9, 1.41e9, 1.7e9, 1.98e9);

    private static readonly Gen<double?> Capped = Gen.Elements<double?>(null, 0, 0.05, 0.5, 1, 7);

    private static readonly Gen<IReadOnlyDictionary<string, string>?> Code =
        Gen.Elements<IReadOnlyDictionary<string, string>?>(null, KernelSides.Code, KernelSides.Digests("sgemm", "b2"), new Dictionary<string, string>());

    private static readonly Gen<MeasuredCase> Side =
        from seconds in Seconds
        from hertz in Hertz
        from capped in Capped
        from code in Code
        select KernelSides.Of(seconds, hertz, capped, code);

    private static readonly Arbitrary<(MeasuredCase Baseline, MeasuredCase Head)> Sides = Side.Two().Select(sides => (sides.Item1, sides.Item2)).ToArbitrary();

    [Fact]
    public void Only_claims_change_and_only_to_inconclusive() => Check((plain, row) => row.Outcome == plain.Outcome
        || (plain.Outcome is Outcome.Regressed or Outcome.Improved && row.Outcome == Outcome.Inconclusive));

    [Fact]
    public void Numbers_and_evidence_stay_what_they_are() => Check((plain, row) =>
        (row.Change, row.Harm, row.P, row.AdjustedP, row.Baseline, row.Head) == (plain.Change, plain.Harm, plain.P, plain.AdjustedP, plain.Baseline, plain.Head));

    [Fact]
    public void Nothing_becomes_a_suspect_or_blocks_that_did_not() => Check((plain, row) => (plain.IsSuspect || !row.IsSuspect) && (plain.Blocks || !row.Blocks));

    [Fact]
    public void A_claim_that_is_taken_away_says_why() => Check((plain, row) => row.Outcome == plain.Outcome || row.Explanation.StartsWith(plain.Explanation + ", but ", StringComparison.Ordinal));

    [Fact]
    public void Where_either_side_knows_nothing_nothing_changes() => Prop.ForAll(Sides, sides =>
    {
        ComparisonRow plain = KernelSides.Row(Plain(sides.Baseline), Plain(sides.Head));
        return Equal(plain, KernelSides.Row(Plain(sides.Baseline), sides.Head)) && Equal(plain, KernelSides.Row(sides.Baseline, Plain(sides.Head)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261122UL, 297UL));

    private static bool Equal(ComparisonRow first, ComparisonRow second) =>
        (first.Outcome, first.Blocks, first.IsSuspect, first.Explanation) == (second.Outcome, second.Blocks, second.IsSuspect, second.Explanation) && first.Warnings.SequenceEqual(second.Warnings);

    private static void Check(Func<ComparisonRow, ComparisonRow, bool> law) => Prop.ForAll(
            Sides,
            sides => law(KernelSides.Row(Plain(sides.Baseline), Plain(sides.Head)), KernelSides.Row(sides.Baseline, sides.Head)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122UL, 297UL));

    private static MeasuredCase Plain(MeasuredCase side) => side with { Metrics = [side.Metrics[0]], Code = null, Observations = CaseObservations.None };
}
