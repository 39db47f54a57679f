using System.Text.Json.Nodes;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.Quantiles;

public sealed class QuantileTests
{
    public static TheoryData<string> Vectors => ReferenceVectors.Names("estimators.json");

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_vectors_are_reproduced(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("estimators.json", name);
        double[] values = input.Numbers("x");

        Quantile.Median(values).ShouldBe(expected.Number("median"), tolerance);
        Quantile.Of(values, 0.25).ShouldBe(expected.Number("p25"), tolerance);
        Quantile.Of(values, 0.75).ShouldBe(expected.Number("p75"), tolerance);
        Quantile.Of(values, 0.9).ShouldBe(expected.Number("p90"), tolerance);
        Quantile.Of(values, 0.99).ShouldBe(expected.Number("p99"), tolerance);
        Moments.Mean(values).ShouldBe(expected.Number("mean"), tolerance);
        Moments.MeanAndDeviation(values).Deviation.ShouldBe(expected.Number("sd"), tolerance);
    }

    [Fact]
    public void No_value_has_no_median() => Quantile.Median([]).ShouldBe(double.NaN);

    [Fact]
    public void One_value_is_every_quantile() => Quantile.Of([7], 0.99).ShouldBe(7);

    [Fact]
    public void The_values_are_left_in_their_order()
    {
        double[] values = [3, 1, 2];
        Quantile.Median(values).ShouldBe(2);
        values.ShouldBe([3, 1, 2]);
    }
}
