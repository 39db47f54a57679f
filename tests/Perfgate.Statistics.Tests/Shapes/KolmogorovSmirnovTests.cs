using System.Text.Json.Nodes;
using Perfgate.Statistics.Tests.Laws;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.Shapes;

public sealed class KolmogorovSmirnovTests
{
    public static TheoryData<string> Vectors => ReferenceVectors.Names("kolmogorov-smirnov.json");

    // The vectors' "greater" is "x tends to be smaller than y", so x is the baseline.
    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_vectors_are_reproduced(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("kolmogorov-smirnov.json", name);
        double[] x = input.Numbers("x"), y = input.Numbers("y");
        foreach ((Alternative alternative, string which) in
            new[] { (Alternative.TwoSided, "two-sided"), (Alternative.Greater, "greater"), (Alternative.Less, "less") })
        {
            KolmogorovSmirnovResult exact = KolmogorovSmirnov.Exact(x, y, alternative)!;
            KolmogorovSmirnovResult asymptotic = KolmogorovSmirnov.Asymptotic(x, y, alternative)!;
            exact.D.ShouldBe(expected[$"exact_{which}"]!.Number("D"), tolerance);
            exact.P.ShouldBe(expected[$"exact_{which}"]!.Number("p"), tolerance);
            asymptotic.D.ShouldBe(expected[$"asymp_{which}"]!.Number("D"), tolerance);
            asymptotic.P.ShouldBe(expected[$"asymp_{which}"]!.Number("p"), tolerance);
            KolmogorovSmirnov.Test(x, y, alternative).ShouldBe(exact);
        }
    }

    [Fact]
    public void An_empty_side_has_no_test()
    {
        KolmogorovSmirnov.Test([], [1]).ShouldBeNull();
        KolmogorovSmirnov.Asymptotic([1], [], Alternative.TwoSided).ShouldBeNull();
    }

    [Fact]
    public void Equal_values_show_nothing() =>
        KolmogorovSmirnov.Test([2, 2, 2], [2, 2])!.ShouldBe(new KolmogorovSmirnovResult(0, 1, true));

    [Fact]
    public void One_value_on_each_side_shows_nothing() =>
        KolmogorovSmirnov.Test([1], [2])!.ShouldBe(new KolmogorovSmirnovResult(1, 1, true));

    [Fact]
    public void A_change_of_shape_at_the_same_median_is_seen()
    {
        Random random = new(3);
        double[] narrow = Simulation.Normal(random, 100), wide = Simulation.Normal(random, 100, 0, 4);

        KolmogorovSmirnov.Test(narrow, wide)!.P.ShouldBeLessThan(0.001);
        MannWhitney.Test(narrow, wide)!.P.ShouldBeGreaterThan(0.01);
    }

    [Fact]
    public void Swapping_the_sides_mirrors_the_tails() => Law.Check(Law.Sides(), sides =>
        Law.Near(P(sides.Baseline, sides.Head, Alternative.Greater), P(sides.Head, sides.Baseline, Alternative.Less))
        && Law.Near(P(sides.Baseline, sides.Head, Alternative.TwoSided), P(sides.Head, sides.Baseline, Alternative.TwoSided)));

    [Theory]
    [InlineData(7, 9)]
    [InlineData(20, 25)]
    public void P_is_never_too_small_when_nothing_changed(int baseline, int head)
    {
        foreach (double level in new[] { 0.01, 0.05, 0.2 })
        {
            Simulation.Share(4000, random => P(Simulation.Normal(random, baseline), Simulation.Normal(random, head), Alternative.TwoSided) <= level)
                .ShouldBeInRange(level * 0.2, level * 1.15 + 0.002);
        }
    }

    [Fact]
    public void Beyond_a_million_pairs_the_asymptotic_p_is_close_to_the_exact_one()
    {
        Random random = new(5);
        double[] baseline = Simulation.Normal(random, 1200), head = Simulation.Normal(random, 1100, 0.05);

        KolmogorovSmirnovResult result = KolmogorovSmirnov.Test(baseline, head)!;

        result.IsExact.ShouldBeFalse();
        result.P.ShouldBe(KolmogorovSmirnov.Exact(baseline, head, Alternative.TwoSided)!.P, 0.01);
    }

    // The three ways the one-sample distribution is computed meet: Smirnov's tail, matrices, the limit.
    [Theory]
    [InlineData(1000, 0.0632, 0.0633)]
    [InlineData(60, 0.2581, 0.2583)]
    public void The_pieces_of_the_one_sample_distribution_meet(int size, double below, double above)
    {
        double left = KolmogorovDistribution.Upper(size, below), right = KolmogorovDistribution.Upper(size, above);

        left.ShouldBeGreaterThan(right);
        (left / right).ShouldBe(1, 0.03);
        KolmogorovDistribution.Upper(1001, 0.04).ShouldBe(KolmogorovDistribution.Upper(1000, 0.04), 0.0006);
    }

    private static double P(double[] baseline, double[] head, Alternative alternative) => KolmogorovSmirnov.Test(baseline, head, alternative)!.P;
}
