using FsCheck;
using FsCheck.Fluent;

namespace Perfgate.Statistics.Tests.Laws;

/// <summary>Whatever finite values come in, no NaN comes out.</summary>
public sealed class FiniteInputLaws
{
    private static readonly Arbitrary<(double[] Baseline, double[] Head)> Extremes =
        (from sizes in Gen.Choose(0, 8).Two()
         from baseline in Gen.Elements(0, -1, 1e-300, 1e300, 1, 5, double.Epsilon).ArrayOf(sizes.Item1)
         from head in Gen.Elements(0, -1, 1e-300, 1e300, 1, 5, double.Epsilon).ArrayOf(sizes.Item2)
         select (baseline, head)).ToArbitrary();

    [Fact]
    public void Tests_of_two_sides() => Law.Check(Extremes, sides => AreNumbers(
        MannWhitney.Test(sides.Baseline, sides.Head)?.P,
        MannWhitney.Test(sides.Baseline, sides.Head, method: MannWhitneyMethod.Normal)?.P,
        MannWhitney.TestScaled(sides.Baseline, sides.Head, 1.1, Alternative.Greater)?.P,
        CliffsDelta.Of(sides.Baseline, sides.Head),
        KolmogorovSmirnov.Test(sides.Baseline, sides.Head)?.P,
        KolmogorovSmirnov.Asymptotic(sides.Baseline, sides.Head, Alternative.TwoSided)?.P,
        TTest.Student(sides.Baseline, sides.Head)?.P,
        TTest.Welch(sides.Baseline, sides.Head)?.P,
        HodgesLehmann.Shift(sides.Baseline, sides.Head)?.Value,
        HodgesLehmann.Ratio(sides.Baseline, sides.Head)?.Value,
        HodgesLehmann.Ratio(sides.Baseline, sides.Head)?.Interval?.Upper,
        HierarchicalBootstrap.RatioOfMedians([sides.Baseline, sides.Baseline], [sides.Head, sides.Head], 1, 50)?.Interval?.Upper));

    [Fact]
    public void Estimates_of_one_side() => Law.Check(Extremes, sides => AreNumbers(
        HodgesLehmann.Centre(sides.Head),
        HarrellDavis.Of(sides.Head, 0.9),
        Spread.Mad(sides.Head),
        Spread.Qn(sides.Head),
        Centre.TrimmedMean(sides.Head, 0.2),
        Centre.GeometricMean(sides.Head),
        Moments.Skewness(sides.Head),
        ZScore.Of(1, sides.Head),
        Boundary.ZScore(sides.Head, 0.99)?.Upper,
        Boundary.TPrediction(sides.Head, 0.99)?.Upper,
        Spearman.WithTime(sides.Head)?.P,
        Autocorrelation.Lag1(sides.Head),
        Autocorrelation.EffectiveSize(sides.Head),
        Bimodality.Widest(sides.Head)?.Separation));

    [Fact]
    public void Charts_and_histories() => Law.Check(Extremes, sides => AreNumbers(
        [
            DeviationChart.ForNewValue(sides.Head)?.Upper,
            IndividualsChart.Of(sides.Head)?.Individuals.Upper,
            SubgroupChart.Of(sides.Head, 2)?.Means.Upper,
            MannKendall.Test(sides.Head)?.P,
            TheilSen.Of(sides.Head)?.Slope,
            .. EwmaChart.Of(sides.Head, 1, 1).Select(point => (double?)point.Level),
            .. CusumChart.Of(sides.Head, 1, 1).Select(point => (double?)point.High),
            .. ChangePointSearch.EdPelt(sides.Head, 0.05, 1).Select(point => (double?)point.Change),
        ]));

    private static bool AreNumbers(params double?[] values) => values.All(value => value is not double.NaN);
}
