using System.Text.Json.Nodes;
using Perfgate.Statistics.Tests.Laws;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.Means;

public sealed class TTestTests
{
    public static TheoryData<string> Vectors => ReferenceVectors.Names("t-tests.json");

    // The vectors' t is x minus y, so x is the head.
    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_vectors_are_reproduced(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("t-tests.json", name);
        double[] x = input.Numbers("x"), y = input.Numbers("y");

        TTestResult student = TTest.Student(y, x)!, welch = TTest.Welch(y, x)!;

        student.T.ShouldBe(expected.Number("student_t"), tolerance);
        student.P.ShouldBe(expected.Number("student_p"), tolerance);
        welch.T.ShouldBe(expected.Number("welch_t"), tolerance);
        welch.P.ShouldBe(expected.Number("welch_p"), tolerance);
        welch.DegreesOfFreedom.ShouldBe(expected.Number("welch_df"), tolerance);
        TTest.Welch(y, x, Alternative.Less)!.P.ShouldBe(expected.Number("welch_p") / 2, tolerance);
        TTest.Student(y, x, Alternative.Greater)!.P.ShouldBe(1 - expected.Number("student_p") / 2, tolerance);
    }

    [Fact]
    public void Too_few_values_have_no_test()
    {
        TTest.Student([1], [2]).ShouldBeNull();
        TTest.Student([], [1, 2, 3]).ShouldBeNull();
        TTest.Student([1, 2], [2]).ShouldNotBeNull();
        TTest.Welch([1, 2, 3], [2]).ShouldBeNull();
    }

    [Fact]
    public void Values_that_never_vary_differ_or_do_not()
    {
        TTest.Welch([3, 3], [3, 3])!.P.ShouldBe(1);
        TTest.Welch([3, 3], [4, 4])!.ShouldBe(new TTestResult(double.PositiveInfinity, 2, 0));
        TTest.Student([3, 3], [4, 4], Alternative.Less)!.P.ShouldBe(1);
    }

    [Fact]
    public void A_shift_of_the_observed_size_is_no_evidence() =>
        TTest.Welch([1, 2, 3], [11, 12, 13], Alternative.Greater, shift: 10)!.P.ShouldBe(0.5, 1e-12);

    [Fact]
    public void Swapping_the_sides_mirrors_the_tails() => Law.Check(Law.Sides(2), sides =>
        Law.Near(
            TTest.Welch(sides.Baseline, sides.Head, Alternative.Greater)!.P,
            TTest.Welch(sides.Head, sides.Baseline, Alternative.Less)!.P));

    [Fact]
    public void No_p_is_NaN() => Law.Check(Law.Sides(2, 4), sides =>
        TTest.Welch(sides.Baseline, sides.Head)!.P is >= 0 and <= 1 && TTest.Student(sides.Baseline, sides.Head)!.P is >= 0 and <= 1);

    [Fact]
    public void P_is_uniform_when_nothing_changed() =>
        Simulation.DistanceFromUniform(4000, random =>
            TTest.Welch(Simulation.Normal(random, 6), Simulation.Normal(random, 6), Alternative.Greater)!.P).ShouldBeLessThan(0.03);
}
