using System.Text.Json.Nodes;
using Perfgate.Statistics.Tests.Laws;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.Intervals;

public sealed class BoundaryTests
{
    public static TheoryData<string> Vectors => ReferenceVectors.Names("boundaries.json");

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_vectors_are_reproduced(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("boundaries.json", name);
        double[] history = input.Numbers("history");
        double confidence = input.Number("q"), mean = expected.Number("mean");

        Interval z = Boundary.ZScore(history, confidence)!.Value, t = Boundary.TPrediction(history, confidence)!.Value;

        Moments.MeanAndDeviation(history).Deviation.ShouldBe(expected.Number("sd"), tolerance);
        z.Upper.ShouldBe(expected.Number("z_upper"), tolerance);
        t.Upper.ShouldBe(expected.Number("t_upper"), tolerance);
        (z.Lower + z.Upper).ShouldBe(2 * mean, tolerance);
        (t.Lower + t.Upper).ShouldBe(2 * mean, tolerance);
        if (expected["percentage_10"] is JsonNode percentage)
            Boundary.Percentage(history, 0.1)!.Value.Upper.ShouldBe((double)percentage, tolerance);
    }

    [Fact]
    public void One_value_has_no_spread_and_no_boundary()
    {
        Boundary.ZScore([1], 0.99).ShouldBeNull();
        Boundary.TPrediction([1], 0.99).ShouldBeNull();
        Boundary.Percentage([], 0.1).ShouldBeNull();
        Boundary.Percentage([-10], 0.1).ShouldBe(new Interval(-11, -9));
    }

    [Fact]
    public void A_history_that_never_varied_bounds_tightly() =>
        Boundary.TPrediction([5, 5, 5], 0.99).ShouldBe(new Interval(5, 5));

    // What the docstrings say: the t bound keeps its promise from five values, the z bound does not.
    [Fact]
    public void New_values_cross_the_t_bound_as_often_as_promised()
    {
        Share(Boundary.TPrediction).ShouldBeInRange(0.007, 0.013);
        Share(Boundary.ZScore).ShouldBeInRange(0.03, 0.06);

        static double Share(Func<ReadOnlySpan<double>, double, Interval?> bound) => Simulation.Share(10_000, random =>
            Simulation.Normal(random, 1)[0] > bound(Simulation.Normal(random, 5), 0.99)!.Value.Upper);
    }
}
