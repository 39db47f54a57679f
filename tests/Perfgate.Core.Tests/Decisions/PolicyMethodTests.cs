using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;
using static Perfgate.Core.Tests.Decisions.Suites;

namespace Perfgate.Core.Tests.Decisions;

public sealed class PolicyMethodTests
{
    private static readonly double[] Wild = [1, 1.6, 0.8, 1.5, 1.1];

    [Theory]
    [InlineData(DecisionMethod.Default)]
    [InlineData(DecisionMethod.MannWhitney)]
    [InlineData(DecisionMethod.ZScore)]
    [InlineData(DecisionMethod.ControlChart)]
    [InlineData(DecisionMethod.Threshold)]
    public void Every_method_sees_a_plain_slowdown_and_leaves_equal_sides_alone(DecisionMethod method)
    {
        Policy policy = Policy.Default with { Method = method, Multiplicity = Multiplicity.None };

        One(Quiet, Times(Quiet, 1.3), policy).ShouldSatisfyAllConditions(row => row.Outcome.ShouldBe(Outcome.Regressed), row => row.Blocks.ShouldBeTrue());
        One(Quiet, Quiet, policy).Outcome.ShouldBe(Outcome.Unchanged);
    }

    [Theory]
    [InlineData(DecisionMethod.MannWhitney)]
    [InlineData(DecisionMethod.ZScore)]
    [InlineData(DecisionMethod.ControlChart)]
    public void A_shift_that_the_test_does_not_see_is_undecided_and_neither_regressed_nor_unchanged(DecisionMethod method) =>
        One(Wild, Times(Wild, 1.17), Policy.Default with { Method = method }).ShouldSatisfyAllConditions(
            row => row.Outcome.ShouldBe(Outcome.Inconclusive),
            row => row.Explanation.ShouldContain("does not show it"));

    [Fact]
    public void The_threshold_alone_blocks_whatever_the_noise() =>
        One(Wild, Times(Wild, 1.17), Policy.Default with { Method = DecisionMethod.Threshold }).Blocks.ShouldBeTrue();

    [Fact]
    public void The_threshold_alone_needs_one_launch_a_side() =>
        One([1], [1.2], Policy.Default with { Method = DecisionMethod.Threshold }).Blocks.ShouldBeTrue();

    [Fact]
    public void Mann_Whitney_with_too_few_launches_is_inconclusive_and_never_unchanged() =>
        One([1, 1.01], [1.5, 1.6], Policy.Default with { Method = DecisionMethod.MannWhitney }).ShouldSatisfyAllConditions(
            row => row.Outcome.ShouldBe(Outcome.Inconclusive),
            row => row.Explanation.ShouldContain("too few launches"));

    [Fact]
    public void A_required_test_takes_a_regression_back_when_it_does_not_hold()
    {
        Policy strict = Policy.Default with { Require = [ClassicalTest.MannWhitney], Alpha = 0.001 };

        ComparisonRow row = One(Quiet, Times(Quiet, 1.3), strict);

        row.Outcome.ShouldBe(Outcome.Inconclusive);
        row.Conditions.Single(condition => condition.Name == "mann_whitney").ShouldSatisfyAllConditions(
            condition => condition.Held.ShouldBeFalse(),
            condition => condition.Detail.ShouldContain("so few launches cannot get below"));
    }

    [Fact]
    public void Required_tests_that_hold_leave_the_regression()
    {
        Policy policy = Policy.Default with { Require = [ClassicalTest.MannWhitney, ClassicalTest.ControlChart, ClassicalTest.ZScore] };

        One(Quiet, Times(Quiet, 1.3), policy).Blocks.ShouldBeTrue();
    }

    [Fact]
    public void The_classical_evidence_is_there_whatever_decides()
    {
        ClassicalEvidence evidence = One(Quiet, Times(Quiet, 1.3), Policy.Default).Classical!;

        evidence.MannWhitneyP!.Value.ShouldBe(1 / 252.0, 1e-9);
        evidence.MannWhitneySmallestP!.Value.ShouldBe(1 / 252.0, 1e-9);
        evidence.CliffsDelta.ShouldBe(1);
        evidence.OutOfControl.ShouldBe(true);
        evidence.ControlLimits!.Value.Excludes(1.3).ShouldBeTrue();
        evidence.HodgesLehmann!.Value.Fraction.ShouldBe(0.3, 0.02);
        evidence.ZScoreP!.Value.ShouldBeLessThan(0.001);
        evidence.KolmogorovSmirnovP.ShouldBe(1);
    }

    [Theory]
    [InlineData(DecisionMethod.Default)]
    [InlineData(DecisionMethod.MannWhitney)]
    [InlineData(DecisionMethod.ControlChart)]
    public void Side_by_side_decides_too(DecisionMethod method) =>
        One(Quiet, Times(Quiet, 1.3), Policy.Default with { Method = method, Multiplicity = Multiplicity.None }, Design.SideBySide).Blocks.ShouldBeTrue();
}
