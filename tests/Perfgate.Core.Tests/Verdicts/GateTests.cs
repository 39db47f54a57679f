using Perfgate.Comparisons;
using Perfgate.Core.Tests.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Core.Tests.Verdicts;

public sealed class GateTests
{
    private static readonly double[][] Three = [[1, 1, 1], [1, 1, 1], [1, 1, 1]];
    private static readonly double[][] Slower = [[1.3], [1.3], [1.3]];
    private static readonly double[][] Wild = [[1], [3], [0.4]];

    [Fact]
    public void Unchanged_rows_pass() => Judge(Three, Three).ShouldBe((VerdictKind.Passed, ExitCode.Passed));

    [Fact]
    public void A_blocking_regression_fails_with_1() => Judge(Three, Slower).ShouldBe((VerdictKind.Failed, ExitCode.Failed));

    [Fact]
    public void A_warning_passes_with_a_finding()
    {
        Verdict verdict = Gate.Judge(Compare(TwoSides.Side(Three, "b"), TwoSides.Side([[1.12], [1.12], [1.12]], "h")), Policy.Default);

        verdict.ExitCode.ShouldBe(ExitCode.Passed);
        verdict.Findings.Single().Action.ShouldBe(PolicyAction.Warn);
    }

    [Fact]
    public void Nothing_selected_is_never_a_pass() =>
        Gate.Judge(Compare(TwoSides.Side(), TwoSides.Side()), Policy.Default).ExitCode.ShouldBe(ExitCode.CouldNotMeasure);

    [Fact]
    public void No_baseline_is_never_a_pass_and_says_what_to_do()
    {
        Verdict verdict = Gate.Judge(Compare(TwoSides.Side(), TwoSides.Side(Three, "h")), Policy.Default);

        verdict.ExitCode.ShouldBe(ExitCode.CouldNotMeasure);
        verdict.Findings[0].Sentence.ShouldContain("perfgate baseline accept");
    }

    [Fact]
    public void Everything_ignored_is_still_not_a_pass() =>
        Gate.Judge(
            Compare(TwoSides.Side(), TwoSides.Side(Three, "h")),
            Policy.Default with { New = PolicyAction.Ignore, Missing = PolicyAction.Ignore, Invalid = PolicyAction.Ignore }).ExitCode.ShouldBe(ExitCode.CouldNotMeasure);

    [Fact]
    public void Only_inconclusive_rows_are_no_evidence() => Judge(Wild, Wild).ShouldBe((VerdictKind.Inconclusive, ExitCode.NoEvidence));

    [Fact]
    public void A_policy_that_ignores_doubt_does_not_turn_it_into_a_pass()
    {
        Verdict verdict = Gate.Judge(Compare(TwoSides.Side(Wild, "b"), TwoSides.Side(Wild, "h")), Policy.Default with { Inconclusive = PolicyAction.Ignore });

        verdict.ExitCode.ShouldBe(ExitCode.Passed);
        verdict.Kind.ShouldBe(VerdictKind.Inconclusive);
    }

    [Fact]
    public void Missing_cases_fail_with_3() =>
        Gate.Judge(Compare(TwoSides.Side(TwoSides.Measured(Three, "b"), TwoSides.Measured(Three, "b", id: new CaseId("gone"))), TwoSides.Side(Three, "h")), Policy.Default)
            .ExitCode.ShouldBe(ExitCode.CouldNotMeasure);

    [Fact]
    public void A_regression_outweighs_a_missing_case() =>
        Gate.Judge(Compare(TwoSides.Side(TwoSides.Measured(Three, "b"), TwoSides.Measured(Three, "b", id: new CaseId("gone"))), TwoSides.Side(Slower, "h")), Policy.Default)
            .ExitCode.ShouldBe(ExitCode.Failed);

    [Fact]
    public void Incomparable_baselines_fail_with_4() =>
        Gate.Judge(
            Compare(TwoSides.Side(Three, "b") with { Environment = TwoSides.Machine("a") }, TwoSides.Side(Three, "h") with { Environment = TwoSides.Machine("b") }),
            Policy.Default).ExitCode.ShouldBe(ExitCode.NoEvidence);

    [Theory]
    [InlineData(2.0, ExitCode.Passed)]
    [InlineData(0.5, ExitCode.Failed)]
    public void A_hard_limit_is_judged_without_a_baseline_change(double bound, ExitCode exitCode)
    {
        Limit limit = new(MetricName.WallTime, SampleStatistic.Median, LimitComparison.AtMost, new Quantity(bound, Unit.Seconds));
        MeasuredCase head = TwoSides.Measured(Three, "h") with { Limits = [limit] };

        Gate.Judge(Compare(TwoSides.Side(Three, "b"), TwoSides.Side(head)), Policy.Default).ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public void A_hard_limit_without_enough_samples_is_undecided()
    {
        Limit limit = new(MetricName.WallTime, SampleStatistic.P99, LimitComparison.AtMost, new Quantity(2, Unit.Seconds));
        MeasuredCase head = TwoSides.Measured(Three, "h") with { Limits = [limit] };

        Verdict verdict = Gate.Judge(Compare(TwoSides.Side(Three, "b"), TwoSides.Side(head)), Policy.Default with { Inconclusive = PolicyAction.Fail });

        verdict.ExitCode.ShouldBe(ExitCode.NoEvidence);
    }

    [Fact]
    public void An_interrupted_run_is_no_pass()
    {
        Verdict verdict = Gate.Judge(Compare(TwoSides.Side(Three, "b"), TwoSides.Side(Three, "h") with { IsInterrupted = true }), Policy.Default);

        verdict.ExitCode.ShouldBe(ExitCode.CouldNotMeasure);
        verdict.Sentence.ShouldContain("interrupted");
    }

    private static (VerdictKind, ExitCode) Judge(double[][] baseline, double[][] head)
    {
        Verdict verdict = Gate.Judge(Compare(TwoSides.Side(baseline, "b"), TwoSides.Side(head, "h")), Policy.Default);
        return (verdict.Kind, verdict.ExitCode);
    }

    private static RunComparison Compare(SideOfComparison baseline, SideOfComparison head) =>
        RunComparer.Compare(baseline, head, Samples.Settings(Design.History));
}
