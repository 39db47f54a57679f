using System.Text.Json.Nodes;
using Perfgate.Statistics.Tests.Laws;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.Shifts;

public sealed class HodgesLehmannTests
{
    public static TheoryData<string> Vectors => ReferenceVectors.Names("hodges-lehmann.json");

    public static TheoryData<string> OtherVectors => ReferenceVectors.Names("perfolizer-mann-whitney.json");

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_vectors_are_reproduced(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("hodges-lehmann.json", name);
        double[] x = input.Numbers("x"), y = input.Numbers("y");

        HodgesLehmannEstimate shift = HodgesLehmann.Shift(x, y)!;

        HodgesLehmann.Centre(x)!.Value.ShouldBe(expected.Number("one_sample_HL_x"), tolerance);
        HodgesLehmann.Centre(y)!.Value.ShouldBe(expected.Number("one_sample_HL_y"), tolerance);
        shift.Value.ShouldBe(expected.Number("shift_y_minus_x"), tolerance);
        HodgesLehmann.Ratio(x, y)!.Value.ShouldBe(expected.Number("ratio_y_over_x_via_logs"), tolerance);
        HodgesLehmann.MedianOfRatios(x, y)!.Value.ShouldBe(expected.Number("ratio_median_of_pairwise_ratios"), tolerance);
        if (expected["shift_ci95"] is JsonNode interval)
        {
            shift.Interval!.Value.Lower.ShouldBe(interval.Number("lower"), tolerance);
            shift.Interval!.Value.Upper.ShouldBe(interval.Number("upper"), tolerance);
            shift.Confidence!.Value.ShouldBe(interval.Number("actual_confidence"), tolerance);
        }
    }

    // Perfolizer's shift and ratio are x against y, and agree everywhere: the tolerance of 1e-9 concerns only its ranks.
    [Theory]
    [MemberData(nameof(OtherVectors))]
    public void Perfolizer_agrees(string name)
    {
        JsonNode vector = ReferenceVectors.Vector("perfolizer-mann-whitney.json", name);
        double[] x = vector["input"]!.Numbers("x"), y = vector["input"]!.Numbers("y");

        HodgesLehmann.Shift(y, x)!.Value.ShouldBe(vector["perfolizer"]!.Number("HL shift"), 1e-9);
        HodgesLehmann.MedianOfRatios(y, x)!.Value.ShouldBe(vector["perfolizer"]!.Number("HL ratio"), 1e-9);
        HodgesLehmann.Centre(x)!.Value.ShouldBe(vector["perfolizer"]!.Number("HL median x"), 1e-9);
    }

    [Fact]
    public void Three_against_three_are_too_few_for_95_percent()
    {
        HodgesLehmann.Shift([1, 2, 3], [4, 5, 6])!.Interval.ShouldBeNull();
        HodgesLehmann.Shift([1, 2, 3], [4, 5, 6], 0.9)!.Interval.ShouldBe(new Interval(1, 5));
    }

    [Fact]
    public void Nothing_and_what_has_no_logarithm_have_no_estimate()
    {
        HodgesLehmann.Centre([]).ShouldBeNull();
        HodgesLehmann.Shift([], [1]).ShouldBeNull();
        HodgesLehmann.Ratio([0, 1], [1, 2]).ShouldBeNull();
        HodgesLehmann.MedianOfRatios([1], [-2]).ShouldBeNull();
        HodgesLehmann.Ratio([1], [2])!.Value.ShouldBe(2, 1e-12);
    }

    [Fact]
    public void Equal_values_shift_by_nothing() =>
        HodgesLehmann.Shift([4, 4, 4, 4, 4], [4, 4, 4, 4, 4])!.Interval.ShouldBe(new Interval(0, 0));

    [Fact]
    public void Large_values_do_not_overflow()
    {
        HodgesLehmann.Centre([double.MaxValue, double.MaxValue]).ShouldBe(double.MaxValue);
        HodgesLehmann.Shift([0], [double.MaxValue, double.MaxValue])!.Value.ShouldBe(double.MaxValue);
    }

    [Fact]
    public void All_pairs_written_down_have_the_same_median() => Law.Check(Law.Sides(), sides =>
        HodgesLehmann.Shift(sides.Baseline, sides.Head)!.Value
        == Quantile.Median([.. from ours in sides.Baseline from theirs in sides.Head select theirs - ours]));

    [Fact]
    public void Swapping_the_sides_mirrors_the_shift() => Law.Check(Law.Sides(), sides =>
        HodgesLehmann.Shift(sides.Baseline, sides.Head)!.Value == -HodgesLehmann.Shift(sides.Head, sides.Baseline)!.Value);

    [Fact]
    public void Moving_the_head_moves_the_shift_and_its_interval() => Law.Check(Law.Sides(4), sides =>
    {
        HodgesLehmannEstimate there = HodgesLehmann.Shift(sides.Baseline, sides.Head)!;
        HodgesLehmannEstimate moved = HodgesLehmann.Shift(sides.Baseline, [.. sides.Head.Select(value => value + 8)])!;
        return moved.Value == there.Value + 8 && moved.Interval!.Value.Lower == there.Interval!.Value.Lower + 8;
    });

    [Theory]
    [InlineData(6, 5)]
    [InlineData(60, 55)]
    public void The_interval_covers_as_often_as_promised(int baseline, int head) =>
        Simulation.Share(1000, random => HodgesLehmann.Shift(Simulation.Normal(random, baseline), Simulation.Normal(random, head, 1))!.Interval
            is Interval interval && interval.Lower <= 1 && 1 <= interval.Upper).ShouldBeInRange(0.935, 0.985);
}
