using System.Globalization;
using System.Text.Json.Nodes;
using Perfgate.Statistics.Tests.Laws;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.Ranks;

public sealed class MannWhitneyTests
{
    private static readonly (Alternative Alternative, string Name, string Perfolizer)[] Alternatives =
        [(Alternative.TwoSided, "two-sided", "TwoSides"), (Alternative.Greater, "greater", "Greater"), (Alternative.Less, "less", "Less")];

    public static TheoryData<string> Vectors => ReferenceVectors.Names("mann-whitney.json");

    public static TheoryData<string> OtherVectors => ReferenceVectors.Names("perfolizer-mann-whitney.json");

    // The vectors' "greater" is x greater than y, so x is the head.
    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_vectors_are_reproduced(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("mann-whitney.json", name);
        double[] x = input.Numbers("x"), y = input.Numbers("y");
        bool ties = (bool)expected["has_ties"]!;
        foreach ((Alternative alternative, string which, _) in Alternatives)
        {
            MannWhitneyResult corrected = MannWhitney.Test(y, x, alternative, MannWhitneyMethod.Normal)!;
            corrected.U.ShouldBe(expected.Number("U_x"));
            corrected.HasTies.ShouldBe(ties);
            corrected.IsExact.ShouldBeFalse();
            corrected.P.ShouldBe(expected.Number($"asymptotic_cc_{which}"), tolerance);
            MannWhitney.Test(y, x, alternative, MannWhitneyMethod.NormalUncorrected)!.P
                .ShouldBe(expected.Number($"asymptotic_nocc_{which}"), tolerance);
            if (expected[$"exact_{which}"] is JsonNode exact)
            {
                MannWhitney.Test(y, x, alternative, MannWhitneyMethod.Exact)!.P.ShouldBe((double)exact, tolerance);
                MannWhitney.Test(y, x, alternative)!.ShouldBe(MannWhitney.Test(y, x, alternative, MannWhitneyMethod.Exact));
            }
            else
            {
                MannWhitney.Test(y, x, alternative)!.ShouldBe(corrected);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void With_ties_the_exact_p_is_that_of_enumeration(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("mann-whitney.json", name);
        if (expected["exact_conditional_with_ties"] is not JsonNode conditional)
            return;
        double[] x = input.Numbers("x"), y = input.Numbers("y");

        ExactP(Alternative.Greater).ShouldBe(conditional.Number("greater"), tolerance);
        ExactP(Alternative.Less).ShouldBe(conditional.Number("less"), tolerance);
        ExactP(Alternative.TwoSided).ShouldBe(conditional.Number("two_sided_by_doubling"), tolerance);

        double ExactP(Alternative alternative) => MannWhitney.Test(y, x, alternative, MannWhitneyMethod.Exact)!.P;
    }

    // benchstat counts exactly up to 50 values a side without and 25 with ties, and uses the corrected normal beyond: its three printed digits agree.
    [Theory]
    [MemberData(nameof(Vectors))]
    public void Benchstat_prints_the_same_p(string name)
    {
        JsonNode vector = ReferenceVectors.Vector("benchstat.json", name);
        string printed = ((string)vector["expected"]!["p_text"]!).Split(' ')[0];

        double p = MannWhitney.Test(vector["input"]!.Numbers("x"), vector["input"]!.Numbers("y"), method: MannWhitneyMethod.Exact)!.P;

        $"p={p.ToString("F3", CultureInfo.InvariantCulture)}".ShouldBe(printed);
    }

    // Perfolizer has no tie correction, takes values closer than 1e-9 for equal, and uses Edgeworth's series for large samples: only what is untied and far
    // enough apart can agree, and does.
    [Theory]
    [MemberData(nameof(OtherVectors))]
    public void Perfolizer_agrees_where_nothing_ties(string name)
    {
        JsonNode vector = ReferenceVectors.Vector("perfolizer-mann-whitney.json", name);
        double[] x = vector["input"]!.Numbers("x"), y = vector["input"]!.Numbers("y");
        bool collapses = name == "sub-nanosecond-values-in-seconds";
        foreach ((Alternative alternative, _, string theirs) in Alternatives)
        {
            MannWhitneyResult ours = MannWhitney.Test(y, x, alternative)!;
            double difference = Math.Abs(ours.P - vector["perfolizer"]!.Number($"Auto/{theirs}"));
            if (ours.IsExact && !collapses)
                difference.ShouldBeLessThan(1e-12);
            else
                difference.ShouldBeGreaterThan(name == "all-equal-6v6" && alternative == Alternative.TwoSided ? -1 : 1e-5);
        }
    }

    [Fact]
    public void Sub_nanosecond_seconds_do_not_collapse() =>
        MannWhitney.Test([1e-10, 2e-10, 3e-10, 4e-10, 5e-10], [6e-10, 7e-10, 8e-10, 9e-10, 1e-9], Alternative.Greater)!.P.ShouldBe(1 / 252.0, 1e-12);

    // 1 / C(100, 50), where one minus a distribution function is long zero.
    [Fact]
    public void The_exact_p_stays_exact_far_in_the_tail()
    {
        double[] low = [.. Enumerable.Range(0, 50).Select(value => (double)value)];
        double[] high = [.. low.Select(value => value + 100)];

        MannWhitneyResult result = MannWhitney.Test(low, high, Alternative.Greater)!;

        result.IsExact.ShouldBeTrue();
        (result.P * 1.0089134454556419e29).ShouldBe(1, 1e-12);
        result.P.ShouldBe(MannWhitneyPower.SmallestP(50, 50, Alternative.Greater), result.P * 1e-12);
    }

    [Fact]
    public void An_empty_side_has_no_test()
    {
        MannWhitney.Test([], [1]).ShouldBeNull();
        MannWhitney.Test([1], []).ShouldBeNull();
    }

    [Theory]
    [InlineData(MannWhitneyMethod.Automatic)]
    [InlineData(MannWhitneyMethod.Exact)]
    [InlineData(MannWhitneyMethod.NormalUncorrected)]
    public void One_value_on_each_side_shows_nothing(MannWhitneyMethod method)
    {
        MannWhitney.Test([1], [1], method: method)!.P.ShouldBe(1);
        MannWhitney.Test([1], [2])!.P.ShouldBe(1);
        MannWhitney.Test([1], [2], Alternative.Greater)!.P.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void Exact_gives_way_to_the_normal_when_counting_gets_too_long() =>
        MannWhitney.Test(new double[200], new double[200], method: MannWhitneyMethod.Exact)!.IsExact.ShouldBeFalse();

    [Fact]
    public void A_threshold_must_be_exceeded_by_more_than_itself()
    {
        double[] baseline = [100, 101, 102, 103, 104];
        double[] head = [.. baseline.Select(value => value * 1.08)];

        MannWhitney.TestScaled(baseline, head, 1, Alternative.Greater)!.P.ShouldBeLessThan(0.05);
        MannWhitney.TestScaled(baseline, head, 1.1, Alternative.Greater)!.P.ShouldBeGreaterThan(0.5);
        MannWhitney.TestShifted([.. baseline.Select(value => Math.Log(value))], [.. head.Select(value => Math.Log(value))], Math.Log(1.1), Alternative.Greater)!.P
            .ShouldBe(MannWhitney.TestScaled(baseline, head, 1.1, Alternative.Greater)!.P);
    }

    [Fact]
    public void Swapping_the_sides_mirrors_the_tails() => Law.Check(Law.Sides(), sides =>
        Law.Near(P(sides.Baseline, sides.Head, Alternative.Greater), P(sides.Head, sides.Baseline, Alternative.Less))
        && Law.Near(P(sides.Baseline, sides.Head, Alternative.TwoSided), P(sides.Head, sides.Baseline, Alternative.TwoSided)));

    [Fact]
    public void Scaling_and_order_change_nothing() => Law.Check(Law.Sides(), sides =>
        MannWhitney.Test(sides.Baseline, sides.Head)! == MannWhitney.Test([.. sides.Baseline.Reverse().Select(value => value * 4)], [.. sides.Head.Select(value => value * 4)]));

    [Fact]
    public void P_is_a_probability_and_never_below_the_smallest() => Law.Check(Law.Sides(), sides =>
        P(sides.Baseline, sides.Head, Alternative.TwoSided) <= 1
        && P(sides.Baseline, sides.Head, Alternative.TwoSided) >= MannWhitneyPower.SmallestP(sides.Baseline.Length, sides.Head.Length) * (1 - 1e-9));

    [Fact]
    public void Slower_heads_never_have_a_greater_p() => Law.Check(Law.Sides(), sides =>
        P(sides.Baseline, [.. sides.Head.Select(value => value + 7)], Alternative.Greater) <= P(sides.Baseline, sides.Head, Alternative.Greater) * (1 + 1e-9));

    [Theory]
    [InlineData(12, 14, MannWhitneyMethod.Exact)]
    [InlineData(40, 40, MannWhitneyMethod.Normal)]
    public void P_is_uniform_when_nothing_changed(int baseline, int head, MannWhitneyMethod method) =>
        Simulation.DistanceFromUniform(3000, random =>
            MannWhitney.Test(Simulation.Normal(random, baseline), Simulation.Normal(random, head), Alternative.Greater, method)!.P).ShouldBeLessThan(0.03);

    private static double P(double[] baseline, double[] head, Alternative alternative) =>
        MannWhitney.Test(baseline, head, alternative, MannWhitneyMethod.Exact)!.P;
}
