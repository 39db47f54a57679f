using Perfgate.Comparisons;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Comparisons;

public sealed class RunComparerTests
{
    private static readonly double[][] Three = [[1, 1, 1], [1, 1, 1], [1, 1, 1]];

    [Fact]
    public void Every_expected_case_has_a_row_even_when_names_do_not_overlap()
    {
        RunComparison comparison = Compare(
            TwoSides.Side(TwoSides.Measured(Three, "b", id: new CaseId("old"))),
            TwoSides.Side(TwoSides.Measured(Three, "h", id: new CaseId("new"))));

        comparison.Expected.ShouldBe(2);
        comparison.Compared.ShouldBe(0);
        comparison.Rows.Select(row => (row.Case.Value, row.Outcome)).ShouldBe([("new", Outcome.New), ("old", Outcome.Missing)]);
    }

    [Fact]
    public void A_filtered_run_misses_nothing_it_was_not_asked_for() =>
        Compare(
            TwoSides.Side(TwoSides.Measured(Three, "b"), TwoSides.Measured(Three, "b", id: new CaseId("other"))),
            TwoSides.Side(TwoSides.Measured(Three, "h")) with { IsFiltered = true }).Expected.ShouldBe(1);

    [Fact]
    public void A_renamed_benchmark_keeps_its_baseline() =>
        Compare(
            TwoSides.Side(TwoSides.Measured(Three, "b", id: new CaseId("old/n=1"))),
            TwoSides.Side(TwoSides.Measured(Three, "h", id: new CaseId("new/n=1"))) with { Renames = new Dictionary<string, string> { ["old"] = "new" } })
            .Rows.Single().Outcome.ShouldBe(Outcome.Unchanged);

    [Fact]
    public void A_rename_onto_a_benchmark_with_a_baseline_of_its_own_makes_nothing_vanish()
    {
        RunComparison comparison = Compare(
            TwoSides.Side(TwoSides.Measured(Three, "b", id: new CaseId("work")), TwoSides.Measured(Three, "b", id: new CaseId("other"))),
            TwoSides.Side(TwoSides.Measured(Three, "h", id: new CaseId("other")), TwoSides.Measured(Three, "h", id: new CaseId("work2"))) with
            {
                Renames = new Dictionary<string, string> { ["work"] = "other" },
            });

        comparison.Rows.Single(row => row.Case.Value == "work").Outcome.ShouldBe(Outcome.Missing);
        comparison.Warnings.ShouldContain(warning => warning.Contains("baseline of its own"));
    }

    [Fact]
    public void A_failing_base_is_invalid_whichever_side_was_launched_first()
    {
        Launch failure = Samples.Launch(Side.Base, 1) with { Status = LaunchStatus.Failed, Reason = "exit code 7" };
        MeasuredCase failed = TwoSides.Measured([], "b") with { Failures = [failure] };

        foreach (MeasuredCase head in new[] { TwoSides.Measured([], "h"), TwoSides.Measured([[1]], "h") })
        {
            ComparisonRow row = Compare(TwoSides.Side(failed), TwoSides.Side(head)).Rows.Single();
            row.Outcome.ShouldBe(Outcome.Invalid);
            row.Explanation.ShouldContain("exit code 7");
        }
    }

    [Fact]
    public void A_gain_without_the_checksum_the_baseline_has_is_not_believed() =>
        Compare(
            TwoSides.Side(TwoSides.Measured(Three, "b") with { Checksums = ["aa"] }),
            TwoSides.Side(TwoSides.Measured([[0.5], [0.5], [0.5]], "h"))).Rows.Single().Outcome.ShouldBe(Outcome.Inconclusive);

    [Fact]
    public void A_benchmark_the_suite_expects_is_missing_when_nobody_has_it() =>
        Compare(TwoSides.Side(Three, "b"), TwoSides.Side(Three, "h") with { Expected = ["softmax"] })
            .Rows.Single(row => row.Case.Value == "softmax").Outcome.ShouldBe(Outcome.Missing);

    [Fact]
    public void Another_environment_class_is_incomparable_and_the_field_is_named()
    {
        ComparisonRow row = Compare(
            TwoSides.Side(Three, "b") with { Environment = TwoSides.Machine("EPYC 7763") },
            TwoSides.Side(Three, "h") with { Environment = TwoSides.Machine("Xeon 8370C") }).Rows.Single();

        row.Outcome.ShouldBe(Outcome.Incomparable);
        row.Explanation.ShouldContain("cpu_model: Xeon 8370C against EPYC 7763");
    }

    [Fact]
    public void A_baseline_of_other_machines_only_is_incomparable_not_new() =>
        Compare(
            TwoSides.Side() with { OtherEnvironments = [TwoSides.Machine("EPYC 7763")] },
            TwoSides.Side(Three, "h") with { Environment = TwoSides.Machine("Xeon 8370C") }).Rows.Single().Outcome.ShouldBe(Outcome.Incomparable);

    [Fact]
    public void A_changed_definition_is_a_new_series() =>
        Compare(
            TwoSides.Side(TwoSides.Measured(Three, "b") with { Definition = "aaaa" }),
            TwoSides.Side(TwoSides.Measured(Three, "h") with { Definition = "bbbb" })).Rows.Single().Outcome.ShouldBe(Outcome.Redefined);

    [Theory]
    [InlineData(LaunchStatus.Failed, Outcome.Invalid)]
    [InlineData(LaunchStatus.TimedOut, Outcome.Invalid)]
    [InlineData(LaunchStatus.Invalid, Outcome.Invalid)]
    [InlineData(LaunchStatus.Skipped, Outcome.Skipped)]
    public void A_launch_that_did_not_measure_takes_the_case_out(LaunchStatus status, Outcome outcome)
    {
        Launch failure = Samples.Launch(Side.Head, 2) with { Status = status, Reason = "exit code 7" };

        ComparisonRow row = Compare(TwoSides.Side(Three, "b"), TwoSides.Side(TwoSides.Measured(Three, "h") with { Failures = [failure] })).Rows.Single();

        row.Outcome.ShouldBe(outcome);
        row.Explanation.ShouldContain("exit code 7");
    }

    [Fact]
    public void A_gain_with_another_output_is_not_believed()
    {
        CaseComparison item = Compare(
            TwoSides.Side(TwoSides.Measured(Three, "b") with { Checksums = ["aa"] }),
            TwoSides.Side(TwoSides.Measured([[0.5], [0.5], [0.5]], "h") with { Checksums = ["bb"] })).Cases.Single();

        item.DifferentWork.ShouldBeTrue();
        item.Rows.Single().Outcome.ShouldBe(Outcome.Inconclusive);
    }

    [Fact]
    public void A_loss_with_another_output_still_counts() =>
        Compare(
            TwoSides.Side(TwoSides.Measured(Three, "b") with { TokensPerSample = 32 }),
            TwoSides.Side(TwoSides.Measured([[2], [2], [2]], "h") with { TokensPerSample = 40 })).Rows.Single().Outcome.ShouldBe(Outcome.Regressed);

    [Fact]
    public void The_span_that_carries_the_increase_is_named()
    {
        MeasuredCase baseline = TwoSides.Measured(Three, "b") with { Spans = [new SpanLaunches("mlp", [0.6, 0.6]), new SpanLaunches("attention", [0.3, 0.3])] };
        MeasuredCase head = TwoSides.Measured([[1.3], [1.3], [1.3]], "h") with { Spans = [new SpanLaunches("mlp", [0.61, 0.61]), new SpanLaunches("attention", [0.6, 0.6])] };

        Compare(TwoSides.Side(baseline), TwoSides.Side(head)).Cases.Single().Spans.Single(span => span.IsLargestIncrease).Name.ShouldBe("attention");
    }

    private static RunComparison Compare(SideOfComparison baseline, SideOfComparison head) =>
        RunComparer.Compare(baseline, head, Samples.Settings(Design.History));
}
