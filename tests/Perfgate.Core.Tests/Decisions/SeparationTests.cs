using Perfgate.Comparisons;
using Perfgate.Core.Tests.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;
using static Perfgate.Core.Tests.Decisions.Suites;

namespace Perfgate.Core.Tests.Decisions;

/// <summary>Every head launch must be worse than the baseline's, by the median and by the undisturbed quartile.</summary>
public sealed class SeparationTests
{
    private static readonly double[] Fifty = [.. Enumerable.Range(0, 50).Select(index => 1 + ((index % 7) * 0.002))];

    [Fact]
    public void One_freak_among_fifty_baseline_launches_does_not_forbid_every_regression()
    {
        double[] withFreak = [.. Fifty[..49], 1.9];

        One(withFreak, [1.3, 1.31, 1.32, 1.3, 1.31], Policy.Default).Blocks.ShouldBeTrue();
    }

    [Fact]
    public void One_freak_among_five_does() =>
        One([1, 1.01, 0.99, 1, 1.9], [1.3, 1.31, 1.32, 1.3, 1.31], Policy.Default).Blocks.ShouldBeFalse();

    [Fact]
    public void A_head_launch_at_the_baselines_level_is_never_overlooked() =>
        One(Fifty, [1.3, 1.31, 1.32, 1.3, 1.01], Policy.Default).Outcome.ShouldNotBe(Outcome.Regressed);

    [Fact]
    public void A_median_that_bursts_have_moved_does_not_block_while_the_quartile_stays()
    {
        double[][] baseline = [.. Quiet.Select(value => Enumerable.Repeat(value, 12).ToArray())];
        // More than half of the samples are hit by other work: the median moves, the lower quartile does not.
        double[][] disturbed = [.. Quiet.Select(value => Enumerable.Repeat(value, 5).Concat(Enumerable.Repeat(value * 1.4, 7)).ToArray())];

        ComparisonRow row = TwoSides.Compare(baseline, disturbed, Design.History);

        row.Harm!.Value.Fraction.ShouldBeGreaterThan(0.15);
        row.Outcome.ShouldBe(Outcome.Inconclusive);
        row.Conditions.Single(condition => condition.Name == "all_launches_worse").Detail.ShouldContain("undisturbed quartile");
    }

    [Fact]
    public void For_a_rate_the_undisturbed_quartile_is_the_upper_one()
    {
        double[][] baseline = [.. Quiet.Select(value => Enumerable.Repeat(value, 12).ToArray())];
        double[][] disturbed = [.. Quiet.Select(value => Enumerable.Repeat(value, 5).Concat(Enumerable.Repeat(value * 0.6, 7)).ToArray())];

        TwoSides.Compare(baseline, disturbed, Design.History, Samples.Throughput).Outcome.ShouldBe(Outcome.Inconclusive);
    }
}
