using System.Text.Json.Nodes;
using Perfgate.Statistics.Tests.Laws;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.Spreads;

public sealed class EstimatorTests
{
    public static TheoryData<string> Vectors => ReferenceVectors.Names("estimators.json");

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_vectors_are_reproduced(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("estimators.json", name);
        double[] values = input.Numbers("x");

        HarrellDavis.Of(values, 0.5)!.Value.ShouldBe(expected.Number("hd50"), tolerance);
        HarrellDavis.Of(values, 0.9)!.Value.ShouldBe(expected.Number("hd90"), tolerance);
        HarrellDavis.Of(values, 0.99)!.Value.ShouldBe(expected.Number("hd99"), tolerance);
        Spread.Mad(values)!.Value.ShouldBe(expected.Number("mad"), tolerance);
        (Spread.Mad(values)!.Value * Spread.MadToDeviation).ShouldBe(expected.Number("mad_scaled"), tolerance);
        Spread.Qn(values)!.Value.ShouldBe(expected.Number("qn_raw"), tolerance);
        (Spread.Qn(values)!.Value * Spread.QnToDeviation).ShouldBe(expected.Number("qn"), tolerance);
        Centre.TrimmedMean(values, 0.2)!.Value.ShouldBe(expected.Number("trim20"), tolerance);
        Centre.GeometricMean(values)!.Value.ShouldBe(expected.Number("geometric_mean"), tolerance);
        Moments.Skewness(values)!.Value.ShouldBe(expected.Number("skewness"), tolerance);
    }

    [Fact]
    public void No_value_has_no_estimate()
    {
        HarrellDavis.Of([], 0.5).ShouldBeNull();
        Spread.Mad([]).ShouldBeNull();
        Spread.Qn([1]).ShouldBeNull();
        Centre.TrimmedMean([], 0.2).ShouldBeNull();
        Centre.GeometricMean([]).ShouldBeNull();
        Moments.Skewness([]).ShouldBeNull();
    }

    [Fact]
    public void One_value_is_its_own_centre_without_spread()
    {
        HarrellDavis.Of([7], 0.99).ShouldBe(7);
        Spread.Mad([7]).ShouldBe(0);
        Centre.TrimmedMean([7], 0.2).ShouldBe(7);
        Centre.GeometricMean([7])!.Value.ShouldBe(7, 1e-12);
        Moments.Skewness([7]).ShouldBe(0);
    }

    [Fact]
    public void Equal_values_have_no_spread_and_no_skew()
    {
        HarrellDavis.Of([4, 4, 4], 0.3).ShouldBe(4);
        Spread.Qn([4, 4, 4]).ShouldBe(0);
        Moments.Skewness([4, 4, 4]).ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void A_geometric_mean_refuses_what_would_swallow_it(double value) => Centre.GeometricMean([1, value, 2]).ShouldBeNull();

    [Fact]
    public void Trimming_everything_leaves_the_median() => Centre.TrimmedMean([1, 2, 9], 0.5).ShouldBe(2);

    [Fact]
    public void A_wild_value_moves_neither_Mad_nor_Qn_far()
    {
        double[] values = [10, 11, 12, 13, 14, 15, 16];
        double[] wild = [10, 11, 12, 13, 14, 15, 1e9];

        Spread.Mad(wild).ShouldBe(Spread.Mad(values));
        Spread.Qn(wild)!.Value.ShouldBeLessThan(3);
    }

    [Fact]
    public void Qn_is_the_distance_that_all_pairs_written_down_have() => Law.Check(Law.Values(2, 15), values =>
    {
        double[] distances = [.. from i in Enumerable.Range(0, values.Length) from j in Enumerable.Range(0, i) select Math.Abs(values[i] - values[j])];
        int half = values.Length / 2 + 1;
        return Spread.Qn(values) == distances.Order().ElementAt(half * (half - 1) / 2 - 1);
    });

    [Fact]
    public void Both_estimate_the_deviation_of_many_normal_values()
    {
        double[] values = Simulation.Normal(new Random(2), 4000, 100, 3);

        (Spread.Mad(values)!.Value * Spread.MadToDeviation).ShouldBe(3, 0.2);
        (Spread.Qn(values)!.Value * Spread.QnToDeviation).ShouldBe(3, 0.15);
        HarrellDavis.Of(values, 0.9)!.Value.ShouldBe(Quantile.Of(values, 0.9), 0.1);
    }

    [Fact]
    public void Moving_values_moves_quantiles_and_no_spread() => Law.Check(Law.Values(2), values =>
    {
        double[] moved = [.. values.Select(value => value + 16)];
        return Law.Near(HarrellDavis.Of(moved, 0.9)!.Value, HarrellDavis.Of(values, 0.9)!.Value + 16) && Spread.Qn(moved) == Spread.Qn(values);
    });
}
