using System.Text.Json.Nodes;
using Perfgate.Statistics.Tests.Laws;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.ChangePoints;

public sealed class ChangePointSearchTests
{
    public static TheoryData<string> Vectors => ReferenceVectors.Names("ed-pelt.json");

    // The vectors' index is the last point before the change, ours the first after it.
    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_vectors_are_reproduced(string name)
    {
        JsonNode vector = ReferenceVectors.Vector("ed-pelt.json", name);
        double[] series = vector["input"]!.Numbers("series");
        foreach (JsonNode? expected in vector["expected"]!.AsArray())
        {
            ChangePointSearch.EdPelt(series, 0, (int)expected!["minDistance"]!).Select(point => point.Index - 1.0)
                .ShouldBe(expected.Numbers("edpelt"), $"minDistance {expected["minDistance"]}");
        }
    }

    // Otava (window 50, p .001, magnitude 5 %) compares means by t tests, ED-PELT whole distributions. They agree on clear steps.
    [Theory]
    [InlineData("step-noiseless")]
    [InlineData("constant")]
    [InlineData("no-change-normal")]
    [InlineData("step-15pct")]
    [InlineData("step-5pct")]
    [InlineData("two-steps")]
    [InlineData("bimodal-mix-change")]
    [InlineData("single-outlier")]
    [InlineData("short-9")]
    public void Otava_marks_the_same_steps(string name)
    {
        double[] series = ReferenceVectors.Vector("otava.json", name)["input"]!.Numbers("series");

        ChangePointSearch.EdPelt(series).Select(point => point.Index).ShouldBe(OfOtava(name));
    }

    // Where they differ: a wider spread moves Otava's mean and no median, and a slow drift is a staircase to both, with steps elsewhere.
    [Theory]
    [InlineData("variance-change", 1, 0)]
    [InlineData("slow-drift", 3, 3)]
    public void Otava_differs_where_nothing_steps(string name, int theirs, int ours)
    {
        double[] series = ReferenceVectors.Vector("otava.json", name)["input"]!.Numbers("series");
        ChangePoint[] points = ChangePointSearch.EdPelt(series);

        OfOtava(name).Length.ShouldBe(theirs);
        points.Length.ShouldBe(ours);
        points.Select(point => point.Index).Intersect(OfOtava(name)).ShouldBeEmpty();
    }

    [Fact]
    public void A_step_says_where_and_how_much()
    {
        double[] series = [.. Enumerable.Repeat(100.0, 10), .. Enumerable.Repeat(120.0, 10)];

        ChangePoint point = ChangePointSearch.EdPelt(series).ShouldHaveSingleItem();

        point.ShouldBe(new ChangePoint(10, 100, 120));
        point.Change.ShouldBe(0.2, 1e-12);
    }

    [Fact]
    public void Steps_that_are_each_too_small_add_up_to_one_that_is_not()
    {
        double[] series = [.. Enumerable.Repeat(100.0, 10), .. Enumerable.Repeat(103.0, 10), .. Enumerable.Repeat(106.5, 10)];

        ChangePointSearch.EdPelt(series, 0).Length.ShouldBe(2);
        ChangePointSearch.EdPelt(series, 0.04).ShouldHaveSingleItem().After.ShouldBe(106.5);
        ChangePointSearch.EdPelt(series, 0.2).ShouldBeEmpty();
    }

    [Fact]
    public void Short_equal_and_empty_series_have_none()
    {
        ChangePointSearch.EdPelt([]).ShouldBeEmpty();
        ChangePointSearch.EdPelt([1]).ShouldBeEmpty();
        ChangePointSearch.EdPelt([1, 2, 3], 0, 1).ShouldBeEmpty();
        ChangePointSearch.EdPelt([1, 1, 1, 9, 9, 9], 0, 5).ShouldBeEmpty();
        ChangePointSearch.EdPelt([.. Enumerable.Repeat(5.0, 40)]).ShouldBeEmpty();
    }

    [Fact]
    public void A_level_of_zero_changes_without_end()
    {
        new ChangePoint(1, 0, 10).Change.ShouldBe(double.PositiveInfinity);
        new ChangePoint(1, 0, 0).Change.ShouldBe(0);
        new ChangePoint(1, -10, -9).Change.ShouldBe(0.1, 1e-12);
    }

    // ED-PELT alone marks points in noise; the filter leaves almost none at 1 % noise.
    [Fact]
    public void Unchanged_series_are_left_alone()
    {
        Simulation.Share(200, random => ChangePointSearch.EdPelt(Simulation.Normal(random, 60, 100, 1)).Length > 0).ShouldBe(0);
        Simulation.Share(200, random => ChangePointSearch.EdPelt(Simulation.Normal(random, 60, 100, 1), 0, 1).Length > 0).ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void Scaling_the_series_moves_no_point() => Law.Check(Law.Values(4, 40), values =>
        ChangePointSearch.EdPelt(values, 0.05, 2).Select(point => point.Index)
            .SequenceEqual(ChangePointSearch.EdPelt([.. values.Select(value => value * 4)], 0.05, 2).Select(point => point.Index)));

    private static int[] OfOtava(string name)
    {
        JsonNode expected = ReferenceVectors.Vector("otava.json", name)["expected"]!.AsArray()
            .Single(answer => answer!.Number("window") == 50 && answer!.Number("min_magnitude") == 0.05)!;
        return [.. expected["change_points"]!.AsArray().Select(point => (int)point!["index"]!)];
    }
}
