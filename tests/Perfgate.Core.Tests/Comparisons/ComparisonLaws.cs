using FsCheck;
using FsCheck.Fluent;
using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Quantities;
using Outcome = Perfgate.Comparisons.Outcome;

namespace Perfgate.Core.Tests.Comparisons;

/// <summary>Laws that hold for whatever launches come in.</summary>
public sealed class ComparisonLaws
{
    private static readonly Gen<double> Estimate = Gen.Choose(200, 5000).Select(value => value / 1000.0);

    private static readonly Gen<Design> AnyDesign = Gen.Elements(Design.History, Design.SideBySide);

    private static readonly Arbitrary<(double[] Baseline, double[] Head, Design Design)> TwoSidesOfLaunches =
        (from size in Gen.Choose(2, 7)
         from baseline in Estimate.ArrayOf(size)
         from head in Estimate.ArrayOf(size)
         from design in AnyDesign
         select (baseline, head, design)).ToArbitrary();

    [Fact]
    public void A_sample_compared_with_itself_never_regresses() => Check(TwoSidesOfLaunches, sides =>
        TwoSides.Compare(sides.Baseline, sides.Baseline, sides.Design).Outcome is Outcome.Unchanged or Outcome.Inconclusive);

    [Fact]
    public void Scaling_both_sides_changes_nothing() => Check(TwoSidesOfLaunches, sides =>
        TwoSides.Compare([.. sides.Baseline.Select(value => value * 1e-6)], [.. sides.Head.Select(value => value * 1e-6)], sides.Design).Outcome
        == TwoSides.Compare(sides.Baseline, sides.Head, sides.Design).Outcome);

    [Fact]
    public void Swapping_the_sides_of_pairs_mirrors_the_outcome() => Check(TwoSidesOfLaunches, sides =>
    {
        ComparisonRow there = TwoSides.Compare(sides.Baseline, sides.Head);
        ComparisonRow back = TwoSides.Compare(sides.Head, sides.Baseline);
        return (there.Outcome == Outcome.Regressed) == (back.Outcome == Outcome.Improved)
            && (there.Outcome == Outcome.Improved) == (back.Outcome == Outcome.Regressed);
    });

    [Fact]
    public void More_harm_never_turns_a_regression_into_anything_else() => Check(TwoSidesOfLaunches, sides =>
    {
        if (TwoSides.Compare(sides.Baseline, sides.Head, sides.Design) is not { Outcome: Outcome.Regressed } row)
            return true;
        ComparisonRow worse = TwoSides.Compare(sides.Baseline, [.. sides.Head.Select(value => value * 1.3)], sides.Design);
        return worse.Outcome == Outcome.Regressed && (worse.Blocks || !row.Blocks);
    });

    [Fact]
    public void The_order_of_samples_inside_a_launch_changes_nothing() => Check(
        Estimate.ArrayOf(9).ToArbitrary(),
        samples =>
        {
            double[][] baseline = [samples, samples, samples];
            double[] turned = [.. samples.Reverse()];
            return TwoSides.Compare(baseline, [samples, samples, samples]).Change == TwoSides.Compare(baseline, [turned, turned, turned]).Change;
        });

    [Fact]
    public void Direction_flips_harm_and_never_the_change() => Check(TwoSidesOfLaunches, sides =>
    {
        ComparisonRow time = TwoSides.Compare(sides.Baseline, sides.Head, sides.Design);
        ComparisonRow rate = TwoSides.Compare(sides.Baseline, sides.Head, sides.Design, Samples.WallTime with { Better = Direction.Higher });
        return Math.Abs(time.Change!.Value.Fraction - rate.Change!.Value.Fraction) < 1e-9
            && Math.Sign(Math.Round(time.Harm!.Value.Fraction, 12)) == -Math.Sign(Math.Round(rate.Harm!.Value.Fraction, 12));
    });

    [Fact]
    public void No_number_in_a_row_is_ever_NaN() => Check(
        Gen.Elements(0, -1, 1e-300, 1e300, 1, 5, double.Epsilon).ArrayOf(3).Two().ToArbitrary(),
        sides =>
        {
            ComparisonRow row = TwoSides.Compare(sides.Item1, sides.Item2, Design.History);
            return row.P is not double.NaN && (row.Change is not Ratio change || !double.IsNaN(change.Fraction));
        });

    private static void Check<T>(Arbitrary<T> values, Func<T, bool> law) =>
        Prop.ForAll(values, law).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122UL, 297UL));
}
