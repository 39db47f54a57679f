using System.Text.Json.Nodes;
using Perfgate.Statistics.Tests.Laws;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.Trends;

public sealed class MannKendallTests
{
    [Theory]
    [InlineData("mann-kendall-theil-sen-1")]
    [InlineData("mann-kendall-theil-sen-2")]
    public void Reference_vectors_are_reproduced(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("control-charts.json", name);
        double[] values = input.Numbers("values");

        MannKendallResult trend = MannKendall.Test(values)!;
        TheilSenLine line = TheilSen.Of(values)!;

        trend.IsExact.ShouldBeTrue();
        trend.Tau.ShouldBe(expected.Number("tau"), tolerance);
        (trend.P / expected.Number("p")).ShouldBe(1, tolerance);
        line.Slope.ShouldBe(expected.Number("slope"), tolerance);
        line.Intercept.ShouldBe(expected.Number("intercept"), tolerance);
        line.Interval!.Value.Lower.ShouldBe(expected.Number("slope_lo"), tolerance);
        line.Interval!.Value.Upper.ShouldBe(expected.Number("slope_hi"), tolerance);
    }

    // S = 9 of 10 pairs, one tied. Variance (5 4 15 - 2 1 9) / 18 = 282 / 18, z = 8 / 3.958 = 2.0212.
    [Fact]
    public void Ties_are_corrected_by_hand()
    {
        MannKendallResult trend = MannKendall.Test([1, 2, 2, 3, 4])!;

        trend.S.ShouldBe(9);
        trend.IsExact.ShouldBeFalse();
        trend.Tau.ShouldBe(9 / Math.Sqrt(90), 1e-12);
        trend.P.ShouldBe(2 * StandardNormal.Upper(8 / Math.Sqrt(282 / 18.0)), 1e-12);
        MannKendall.Test([1, 2, 2, 3, 4], Alternative.Less)!.P.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Equal_values_have_no_trend()
    {
        MannKendall.Test([7, 7, 7, 7])!.ShouldBe(new MannKendallResult(0, 0, 1, false));
        TheilSen.Of([7, 7, 7, 7])!.ShouldBe(new TheilSenLine(0, 7, null));
    }

    [Fact]
    public void One_value_has_no_trend_and_two_show_none()
    {
        MannKendall.Test([1]).ShouldBeNull();
        TheilSen.Of([1]).ShouldBeNull();
        MannKendall.Test([1, 2])!.P.ShouldBe(1);
        TheilSen.Of([1, 3])!.ShouldBe(new TheilSenLine(2, 1, null));
    }

    [Fact]
    public void The_rise_of_a_line_spans_its_points() => TheilSen.Of([10, 12, 14, 16])!.Rise(4).ShouldBe(6, 1e-12);

    [Fact]
    public void One_wild_run_moves_neither()
    {
        double[] values = [100, 101, 99, 100.5, 99.5, 100.2, 180, 99.8, 100.1, 100.4, 99.7, 100.3];

        MannKendall.Test(values)!.P.ShouldBeGreaterThan(0.3);
        TheilSen.Of(values)!.Slope.ShouldBe(0, 0.1);
    }

    [Fact]
    public void Reversing_time_mirrors_the_trend() => Law.Check(Law.Values(2, 14), values =>
    {
        MannKendallResult there = MannKendall.Test(values, Alternative.Greater)!, back = MannKendall.Test([.. values.Reverse()], Alternative.Less)!;
        return there.S == -back.S && Law.Near(there.P, back.P) && Law.Near(TheilSen.Of(values)!.Slope, -TheilSen.Of([.. values.Reverse()])!.Slope);
    });

    [Theory]
    [InlineData(12)]
    [InlineData(80)]
    public void P_is_uniform_when_nothing_trends(int size) =>
        Simulation.DistanceFromUniform(3000, random => MannKendall.Test(Simulation.Normal(random, size), Alternative.Greater)!.P).ShouldBeLessThan(0.035);
}
