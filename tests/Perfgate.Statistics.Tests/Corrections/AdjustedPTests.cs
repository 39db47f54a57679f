using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Perfgate.Statistics.Tests.Laws;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.Corrections;

public sealed class AdjustedPTests
{
    private static readonly Arbitrary<double[]> SomeP =
        (from size in Gen.Choose(1, 30) from p in Gen.Choose(0, 1000).Select(value => value / 1000.0).ArrayOf(size) select p).ToArbitrary();

    public static TheoryData<string> Vectors => ReferenceVectors.Names("multiple-testing.json");

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_vectors_are_reproduced(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("multiple-testing.json", name);
        double[] p = input.Numbers("p");

        AdjustedP.BenjaminiHochberg(p).ShouldBe(expected.Numbers("bh"), tolerance);
        AdjustedP.BenjaminiYekutieli(p).ShouldBe(expected.Numbers("by"), tolerance);
        AdjustedP.Holm(p).ShouldBe(expected.Numbers("holm"), tolerance);
        AdjustedP.Bonferroni(p).ShouldBe(expected.Numbers("bonferroni"), tolerance);
        AdjustedP.BenjaminiHochberg(p).Count(adjusted => adjusted <= 0.05).ShouldBe((int)expected["bh_rejected_at_05"]!);
    }

    [Fact]
    public void None_stay_none()
    {
        AdjustedP.BenjaminiHochberg([]).ShouldBeEmpty();
        AdjustedP.Holm([]).ShouldBeEmpty();
    }

    [Fact]
    public void Corrections_are_ordered_by_severity() => Law.Check(SomeP, p =>
    {
        double[] hochberg = AdjustedP.BenjaminiHochberg(p), holm = AdjustedP.Holm(p), bonferroni = AdjustedP.Bonferroni(p);
        return Enumerable.Range(0, p.Length).All(i => p[i] <= hochberg[i] + 1e-12 && hochberg[i] <= holm[i] + 1e-12 && holm[i] <= bonferroni[i] + 1e-12);
    });

    [Fact]
    public void The_order_of_rows_changes_nothing() => Law.Check(SomeP, p =>
        AdjustedP.BenjaminiHochberg([.. p.Reverse()]).SequenceEqual(AdjustedP.BenjaminiHochberg(p).Reverse())
        && AdjustedP.Holm([.. p.Reverse()]).SequenceEqual(AdjustedP.Holm(p).Reverse()));

    // With nothing changed anywhere, either correction blocks a suite of 50 rows about as often as its level says.
    [Fact]
    public void A_suite_without_changes_is_rarely_blocked()
    {
        Blocked(p => AdjustedP.Holm(p)).ShouldBeInRange(0.03, 0.07);
        Blocked(p => AdjustedP.BenjaminiHochberg(p)).ShouldBeInRange(0.03, 0.07);

        static double Blocked(Func<double[], double[]> adjust) =>
            Simulation.Share(2000, random => adjust(Simulation.Uniform(random, 50)).Min() <= 0.05);
    }
}
