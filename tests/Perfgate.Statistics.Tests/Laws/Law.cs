using FsCheck;
using FsCheck.Fluent;

namespace Perfgate.Statistics.Tests.Laws;

/// <summary>Laws that hold for whatever numbers come in; the same numbers in every run.</summary>
internal static class Law
{
    private static readonly Gen<double> Number = Gen.Choose(-400, 4000).Select(value => value / 8.0);

    /// <summary>A few finite values, ties likely.</summary>
    public static Arbitrary<double[]> Values(int fewest = 1, int most = 12) =>
        (from size in Gen.Choose(fewest, most) from values in Number.ArrayOf(size) select values).ToArbitrary();

    public static Arbitrary<(double[] Baseline, double[] Head)> Sides(int fewest = 1, int most = 9) =>
        (from baseline in Values(fewest, most).Generator from head in Values(fewest, most).Generator select (baseline, head)).ToArbitrary();

    public static void Check<T>(Arbitrary<T> values, Func<T, bool> law) =>
        Prop.ForAll(values, law).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261122UL, 297UL));

    public static bool Near(double left, double right, double tolerance = 1e-9) =>
        left.Equals(right) || Math.Abs(left - right) <= tolerance * Math.Max(1, Math.Max(Math.Abs(left), Math.Abs(right)));
}
