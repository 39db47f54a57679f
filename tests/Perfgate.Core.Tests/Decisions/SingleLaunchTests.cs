using Perfgate.Comparisons;
using Perfgate.Core.Tests.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;
using static Perfgate.Core.Tests.Decisions.Suites;

namespace Perfgate.Core.Tests.Decisions;

public sealed class SingleLaunchTests
{
    [Theory]
    [InlineData(1.2, Outcome.Inconclusive)]
    [InlineData(3.0, Outcome.Regressed)]
    public void One_head_launch_regresses_only_beyond_anything_launches_have_shown(double factor, Outcome expected) =>
        One(Quiet, [factor], Policy.Default).Outcome.ShouldBe(expected);

    [Fact]
    public void Another_rows_wild_launch_shows_what_this_machine_can_do()
    {
        double[] wild = [1, 1.02, 2.1, 1, 0.99];

        Compare([(Quiet, [1.8]), (Quiet, [1.0])]).Rows.First().Outcome.ShouldBe(Outcome.Regressed);
        Compare([(Quiet, [1.8]), (wild, [1.0])]).Rows.First().Outcome.ShouldBe(Outcome.Inconclusive);
    }

    [Fact]
    public void A_thousand_samples_of_one_launch_are_one_piece_of_evidence()
    {
        double[] samples = [.. Enumerable.Range(0, 1000).Select(index => 1.2 + (index % 7 * 0.001))];
        double[][] baseline = [.. Quiet.Select(value => samples.Select(sample => sample / 1.2 * value).ToArray())];

        ComparisonRow row = TwoSides.Compare(baseline, [samples], Design.History);

        row.Outcome.ShouldBe(Outcome.Inconclusive);
        row.HeadSamples.ShouldBe(1000);
        row.IsSuspect.ShouldBeTrue();
    }

    [Fact]
    public void One_launch_against_few_decides_nothing() =>
        One([1, 1.01, 0.99], [5], Policy.Default).ShouldSatisfyAllConditions(
            row => row.Outcome.ShouldBe(Outcome.Inconclusive),
            row => row.Explanation.ShouldContain("too few launches"));
}
