using Perfgate.Comparisons;
using Perfgate.Core.Tests.Decisions;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Core.Tests.Comparisons;

/// <summary>Cases that a run left out because their machine code was known.</summary>
public sealed class LeftOutTests
{
    private static readonly Policy Strict = Policy.Default with { Skipped = PolicyAction.Fail };

    [Fact]
    public void A_run_in_which_all_code_is_the_baselines_passes_and_claims_no_comparison()
    {
        Verdict verdict = Judge([Known("a"), Known("b")], [LeftOut("a"), LeftOut("b")]);

        (verdict.Kind, verdict.ExitCode).ShouldBe((VerdictKind.Passed, ExitCode.Passed));
        verdict.Findings.ShouldBeEmpty();
        verdict.Sentence.ShouldBe("Compared 0 of 2 expected cases, 2 unchanged by code: nothing was measured, because the machine code of every case is the baseline's.");
    }

    [Fact]
    public void What_was_measured_is_judged_beside_what_was_left_out() =>
        Judge([Known("a"), Measured("b", 0.001)], [LeftOut("a"), Measured("b", 0.001)]).Sentence
            .ShouldBe("Compared 1 of 2 expected cases, 1 unchanged by code; no confirmed regression beyond the block threshold.");

    [Fact]
    public void A_regression_beside_what_was_left_out_fails() =>
        Judge([Known("a"), Measured("b", 0.001)], [LeftOut("a"), Measured("b", 0.0013)]).ExitCode.ShouldBe(ExitCode.Failed);

    [Fact]
    public void What_changed_and_could_not_be_decided_is_not_passed_by_what_did_not_change() =>
        Judge([Known("a"), TwoSides.Measured([[1], [1]], "b", id: new CaseId("b"))], [LeftOut("a"), TwoSides.Measured([[1], [3]], "h", id: new CaseId("b"))]).ExitCode.ShouldBe(ExitCode.NoEvidence);

    [Fact]
    public void A_case_is_left_out_only_where_it_is_held_against_the_same_code() =>
        Outcomes([Known("other", "b2"), Known("redefined") with { Definition = "2" }, Known("tool") with { Tool = "2.0" }], [LeftOut("other"), LeftOut("redefined"), LeftOut("tool"), LeftOut("new")])
            .ShouldBe([Outcome.Missing, Outcome.Missing, Outcome.Missing, Outcome.Missing]);

    [Fact]
    public void A_worker_that_skips_with_the_same_words_is_skipped()
    {
        Launch launch = LeftOutLaunch() with { Code = null };

        Outcomes([Known("a")], [LeftOut("a") with { Failures = [launch], Code = null }]).ShouldBe([Outcome.Skipped]);
    }

    [Theory]
    [InlineData("a", Outcome.Missing)]
    [InlineData("a/n=1", Outcome.Skipped)]
    [InlineData("other", Outcome.Skipped)]
    public void What_the_suite_expects_by_name_is_missing_where_it_is_skipped(string expected, Outcome outcome)
    {
        Launch skipped = LeftOutLaunch() with { Code = null, Reason = "there is no device" };
        SideOfComparison head = TwoSides.Side([LeftOut("a") with { Failures = [skipped], Code = null }]) with { Expected = [expected] };

        RunComparer.Compare(TwoSides.Side([Known("a")]), head, Samples.Settings(Design.History, Strict)).Cases[0].Rows[0].Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void A_limit_of_a_case_that_was_left_out_is_undecided() =>
        Judge([Known("a")], [LeftOut("a") with { Limits = [new Limit(MetricName.GpuTime, SampleStatistic.Max, LimitComparison.AtMost, new Quantity(1, Unit.Seconds))] }])
            .Findings.ShouldContain(finding => finding.Topic == FindingTopic.Limit);

    private static Outcome[] Outcomes(MeasuredCase[] baseline, MeasuredCase[] head) => [.. Compare(baseline, head).Cases.Select(item => item.Rows[0].Outcome)];

    private static Verdict Judge(MeasuredCase[] baseline, MeasuredCase[] head) => Gate.Judge(Compare(baseline, head), Strict);

    private static RunComparison Compare(MeasuredCase[] baseline, MeasuredCase[] head) => RunComparer.Compare(TwoSides.Side(baseline), TwoSides.Side(head), Samples.Settings(Design.History, Strict));

    private static MeasuredCase Measured(string id, double seconds) => KernelSides.Of(seconds) with { Id = new CaseId(id), Definition = "1" };

    private static MeasuredCase Known(string id, string digest = "a1") => KernelSides.Of(0.001, code: KernelSides.Digests("sgemm", digest)) with { Id = new CaseId(id), Definition = "1" };

    private static MeasuredCase LeftOut(string id)
    {
        MeasuredCase measured = Known(id);
        return measured with { Metrics = [.. measured.Metrics.Select(metric => metric with { Launches = [] })], Failures = [LeftOutLaunch()] };
    }

    private static Launch LeftOutLaunch() =>
        Samples.Launch(Side.Head, 1) with { Status = LaunchStatus.Skipped, Reason = "machine code identical to the baseline", Samples = [], Code = KernelSides.Code };
}
