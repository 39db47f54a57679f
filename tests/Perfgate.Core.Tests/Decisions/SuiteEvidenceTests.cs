using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;
using static Perfgate.Core.Tests.Decisions.Suites;

namespace Perfgate.Core.Tests.Decisions;

/// <summary>What one row may claim depends on how many are looked at.</summary>
public sealed class SuiteEvidenceTests
{
    private static readonly double[] Noisy = [1.00, 1.07, 0.94, 1.06, 0.93];

    [Fact]
    public void A_row_alone_needs_less_evidence_than_one_among_five_hundred()
    {
        (double[], double[]) suspect = (Noisy, [1.17, 1.19, 1.22]);
        IEnumerable<(double[], double[])> others = Enumerable.Repeat((Noisy, Noisy[..3]), 499);

        ComparisonRow alone = Compare([suspect]).Rows.First();
        ComparisonRow among = Compare([suspect, .. others]).Rows.First();

        among.AdjustedP!.Value.ShouldBeGreaterThan(alone.AdjustedP!.Value);
        alone.Blocks.ShouldBeTrue();
        among.Blocks.ShouldBeFalse();
    }

    [Fact]
    public void Without_correction_every_row_is_judged_by_itself()
    {
        (double[], double[]) suspect = (Noisy, [1.17, 1.19, 1.22]);
        Policy none = Policy.Default with { Multiplicity = Multiplicity.None };

        Compare([suspect, .. Enumerable.Repeat((Noisy, Noisy[..3]), 499)], none).Rows.First().Blocks.ShouldBeTrue();
    }

    [Fact]
    public void Holm_is_never_laxer_than_Benjamini_and_Hochberg()
    {
        (double[], double[])[] rows = [.. Enumerable.Range(0, 20).Select(index => (Noisy, Times(Noisy, 1 + (index * 0.02))))];

        double[] holm = [.. Compare(rows, Policy.Default with { Multiplicity = Multiplicity.Holm }).Rows.Select(row => row.AdjustedP!.Value)];
        double[] hochberg = [.. Compare(rows).Rows.Select(row => row.AdjustedP!.Value)];

        holm.Zip(hochberg).ShouldAllBe(pair => pair.First >= pair.Second);
        holm.Zip(hochberg).ShouldContain(pair => pair.First > pair.Second);
    }

    [Fact]
    public void A_whole_suite_that_is_slower_is_not_corrected_away()
    {
        RunComparison comparison = Compare(Enumerable.Repeat((Quiet, Times(Quiet, 1.25)), 300));

        comparison.Rows.ShouldAllBe(row => row.Blocks);
    }

    [Fact]
    public void When_unsuspicious_rows_come_out_worse_too_the_machine_is_to_blame()
    {
        double[] confirmed = [1.3, 1.29, 1.31, 1.3, 1.3, 1.32];
        double[] steady = [1, 1.01, 1, 1.0, 1.01, 1];
        double[] slowed = [1, 1.01, 1, 1.12, 1.11, 1.12];

        ComparisonRow onSteadyMachine = Compare([(Quiet, confirmed), (Quiet, steady)], planned: 3).Rows.First();
        ComparisonRow onChangedMachine = Compare([(Quiet, confirmed), (Quiet, slowed)], planned: 3).Rows.First();

        onSteadyMachine.Blocks.ShouldBeTrue();
        onSteadyMachine.ConfirmingLaunches.ShouldBe(3);
        onChangedMachine.Blocks.ShouldBeFalse();
        onChangedMachine.Conditions.Single(condition => condition.Name == "machine_steady").Held.ShouldBeFalse();
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        (double[], double[])[] rows = [.. Enumerable.Range(0, 30).Select(index => (Times(Noisy, 1 + (index * 0.001)), Times(Noisy, 1 + (index * 0.01))))];

        Outcome[] forward = [.. Compare(rows).Rows.Select(row => row.Outcome)];
        Outcome[] backward = [.. Compare(rows.Reverse()).Rows.Select(row => row.Outcome).Reverse()];

        backward.ShouldBe(forward);
    }

    [Fact]
    public void Side_by_side_no_machine_shift_is_asked_for() =>
        Compare([(Quiet, Times(Quiet, 1.3)), (Quiet, Times(Quiet, 1.1))], design: Design.SideBySide, planned: 3).Rows.First()
            .Conditions.ShouldNotContain(condition => condition.Name == "machine_steady");
}
