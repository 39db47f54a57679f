using Perfgate.Comparisons;
using Perfgate.Core.Tests.Comparisons;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Core.Tests.Decisions;

public sealed class CodeIdentityTests
{
    [Theory]
    [InlineData(0.0013)]
    [InlineData(0.0007)]
    public void Neither_loss_nor_gain_is_claimed_of_identical_code(double head)
    {
        ComparisonRow row = KernelSides.Row(KernelSides.Of(0.001, code: KernelSides.Code), KernelSides.Of(head, code: KernelSides.Code));

        row.Outcome.ShouldBe(Outcome.Inconclusive);
        (row.Blocks, row.IsSuspect).ShouldBe((false, false));
        row.Explanation.ShouldEndWith(", but the machine code is identical byte for byte, so the difference is the environment's");
    }

    [Fact]
    public void Identical_code_that_did_not_move_stays_unchanged() =>
        KernelSides.Row(KernelSides.Of(0.001, code: KernelSides.Code), KernelSides.Of(0.001, code: KernelSides.Code)).Outcome.ShouldBe(Outcome.Unchanged);

    [Fact]
    public void Changed_code_is_judged_and_named()
    {
        CaseComparison found = KernelSides.Compare(
            KernelSides.Of(0.001, code: new Dictionary<string, string> { ["a"] = "1", ["b"] = "2", ["gone"] = "3" }),
            KernelSides.Of(0.0013, code: new Dictionary<string, string> { ["b"] = "9", ["a"] = "1", ["added"] = "4" }));

        found.Rows[0].Outcome.ShouldBe(Outcome.Regressed);
        found.Code.State.ShouldBe(CodeState.Differs);
        found.Code.Changed.ShouldBe(["added", "b", "gone"]);
    }

    [Fact]
    public void Digests_of_different_things_say_nothing_of_one_another()
    {
        CaseComparison found = KernelSides.Compare(
            KernelSides.Of(0.001, code: new Dictionary<string, string> { ["a"] = "sass:1" }), KernelSides.Of(0.0013, code: new Dictionary<string, string> { ["a"] = "ptx:2" }));

        found.Code.State.ShouldBe(CodeState.Unknown);
    }

    [Fact]
    public void Work_without_kernels_has_no_identity()
    {
        CaseComparison found = KernelSides.Compare(KernelSides.Of(0.001, code: new Dictionary<string, string>()), KernelSides.Of(0.0013, code: new Dictionary<string, string>()));

        found.Code.State.ShouldBe(CodeState.Unknown);
        found.Rows[0].Outcome.ShouldBe(Outcome.Regressed);
    }

    [Theory]
    [InlineData("1.0", "1.1")]
    [InlineData(null, null)]
    [InlineData("1.0", null)]
    public void Digests_that_two_versions_took_or_nobody_knows_which_are_not_compared(string? before, string? after)
    {
        CaseComparison found = KernelSides.Compare(KernelSides.Of(0.001, code: KernelSides.Code) with { Tool = before }, KernelSides.Of(0.0013, code: KernelSides.Code) with { Tool = after });

        found.Code.State.ShouldBe(CodeState.Unknown);
        found.Rows[0].Outcome.ShouldBe(Outcome.Regressed);
    }

    [Fact]
    public void Identical_code_with_other_output_is_no_excuse()
    {
        CaseComparison found = KernelSides.Compare(
            KernelSides.Of(0.001, code: KernelSides.Code) with { Checksums = ["1"] },
            KernelSides.Of(0.0013, code: KernelSides.Code) with { Checksums = ["2"] });

        found.Rows[0].Outcome.ShouldBe(Outcome.Regressed);
        found.DifferentWork.ShouldBeTrue();
    }

    [Fact]
    public void Sides_that_are_run_with_different_variables_have_no_identity()
    {
        RunRecord run = Samples.Record(Design.SideBySide, new RunCase
        {
            Id = TwoSides.Id,
            Benchmark = new BenchmarkName("sgemm"),
            Kind = "cuda-kernel",
            Definition = "1",
            Metrics = [],
            PlannedLaunches = 1,
            Launches = [Samples.Launch(Side.Base, 1, 1) with { Code = KernelSides.Code }, Samples.Launch(Side.Head, 1, 1) with { Code = KernelSides.Code }],
        });
        CodeState State(RunRecord record) => CodeComparison.Of(RunSide.Of(record, Side.Base).Cases[0], RunSide.Of(record, Side.Head).Cases[0]).State;

        State(run).ShouldBe(CodeState.Identical);
        State(run with { SideVariables = ["CUDA_LAUNCH_BLOCKING"] }).ShouldBe(CodeState.Unknown);
    }

    [Fact]
    public void A_hard_limit_holds_for_identical_code_too()
    {
        Limit limit = new(MetricName.GpuTime, SampleStatistic.Max, LimitComparison.AtMost, new Quantity(0.0011, Unit.Seconds));
        RunComparison comparison = RunComparer.Compare(
            TwoSides.Side(KernelSides.Of(0.001, code: KernelSides.Code)),
            TwoSides.Side(KernelSides.Of(0.0013, code: KernelSides.Code) with { Limits = [limit] }),
            Samples.Settings(Design.SideBySide));

        Gate.Judge(comparison, Policy.Default).ExitCode.ShouldBe(ExitCode.Failed);
    }

    [Fact]
    public void A_waived_regression_stays_waived()
    {
        Policy policy = Policy.Default with { Waivers = [new Waiver(TwoSides.Id.Value, null, "known", null)] };
        ComparisonRow row = KernelSides.Row(KernelSides.Of(0.001, code: KernelSides.Code), KernelSides.Of(0.0013, code: KernelSides.Code), policy);

        row.Outcome.ShouldBe(Outcome.Waived);
        row.Warnings.ShouldContain(warning => warning.Contains("identical byte for byte", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PolicyAction.Warn, ExitCode.NoEvidence)]
    [InlineData(PolicyAction.Fail, ExitCode.NoEvidence)]
    public void What_identical_code_does_is_never_a_pass_by_itself(PolicyAction inconclusive, ExitCode exitCode)
    {
        Policy policy = Policy.Default with { Inconclusive = inconclusive };
        RunComparison comparison = RunComparer.Compare(
            TwoSides.Side(KernelSides.Of(0.001, code: KernelSides.Code)), TwoSides.Side(KernelSides.Of(0.0013, code: KernelSides.Code)), Samples.Settings(Design.SideBySide, policy));

        Verdict verdict = Gate.Judge(comparison, policy);

        verdict.ExitCode.ShouldBe(exitCode);
        verdict.Findings.ShouldContain(finding => finding.Outcome == Outcome.Inconclusive && finding.Sentence.Contains("machine code", StringComparison.Ordinal));
    }

    [Fact]
    public void Doubts_of_launches_are_counted_and_name_their_side()
    {
        MeasuredCase Doubting(params LaunchDoubt[] doubts) => KernelSides.Of(0.001) with { Observations = new CaseObservations { Launches = 5, Doubts = doubts } };

        KernelSides.Compare(Doubting(new LaunchDoubt("the device was not watched", 5)), Doubting(new LaunchDoubt("the clock moved", 3))).Warnings
            .ShouldBe(["5 of 5 base launches: the device was not watched", "3 of 5 head launches: the clock moved"]);
    }
}
