using Perfgate.Comparisons;
using Perfgate.Core.Tests.Comparisons;
using Perfgate.Core.Tests.Decisions;
using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Plans;
using Perfgate.Quantities;
using Perfgate.Suites;
using Case = Perfgate.Suites.Case;

namespace Perfgate.Core.Tests.Plans;

public sealed class OnlyChangedTests
{
    private static readonly Benchmark Kernel = Cuda(new Stage.Kernel { Name = "sgemm", Module = new ModuleSource("k.cu", default, []), Entry = "sgemm", Grid = [One], Block = [One] });

    private static Expression One => Expression.Parse("1").Value;

    [Fact]
    public void Against_history_a_case_is_asked_whose_code_the_baseline_has() => Asked(Kernel, known => known).ShouldBe([Side.Head]);

    [Fact]
    public void A_baseline_of_another_definition_version_or_of_no_known_code_leaves_nothing_out()
    {
        Asked(Kernel, known => known with { Definition = "other" }).ShouldBeEmpty();
        Asked(Kernel, known => known with { Tool = "0.9" }).ShouldBeEmpty();
        Asked(Kernel, known => known with { Tool = null }).ShouldBeEmpty();
        Asked(Kernel, known => known with { Code = null }).ShouldBeEmpty();
        Asked(Kernel, known => known with { Code = new Dictionary<string, string>() }).ShouldBeEmpty();
        Asked(Kernel, known => known with { Id = new CaseId("another") }).ShouldBeEmpty();
    }

    [Fact]
    public void What_code_does_not_tell_is_always_measured()
    {
        Asked(Kernel with { Limits = [new Limit(MetricName.GpuTime, SampleStatistic.Max, LimitComparison.AtMost, new Quantity(1, Unit.Seconds))] }, known => known).ShouldBeEmpty();
        Asked(Cuda(new Stage.Copy("a", "b") { Name = "copy" }), known => known).ShouldBeEmpty();
        Asked(Samples.Benchmark(), known => known).ShouldBeEmpty();
        Asked(Kernel with { Subject = WithFile((Subject.Cuda)Kernel.Subject) }, known => known).ShouldBeEmpty();
    }

    [Fact]
    public void Side_by_side_both_sides_are_asked_and_a_case_that_only_head_has_is_measured()
    {
        Case item = Kernel.Cases().Single();

        OnlyChanged.SideBySide.Asks(item, [Side.Base, Side.Head]).ShouldBe([Side.Base, Side.Head]);
        OnlyChanged.SideBySide.Asks(item, [Side.Head]).ShouldBeEmpty();
    }

    [Fact]
    public void A_side_that_cannot_say_its_code_has_changed()
    {
        Case item = Kernel.Cases().Single();
        bool Unchanged(IReadOnlyDictionary<string, string>? before, IReadOnlyDictionary<string, string>? after) =>
            OnlyChanged.SideBySide.IsUnchanged(item, new Dictionary<Side, IReadOnlyDictionary<string, string>?> { [Side.Base] = before, [Side.Head] = after });

        Unchanged(KernelSides.Code, KernelSides.Code).ShouldBeTrue();
        Unchanged(KernelSides.Code, null).ShouldBeFalse();
        Unchanged(null, null).ShouldBeFalse();
        Unchanged(new Dictionary<string, string>(), new Dictionary<string, string>()).ShouldBeFalse();
        Unchanged(KernelSides.Code, KernelSides.Digests("sgemm", "b2")).ShouldBeFalse();
    }

    private static IReadOnlyList<Side> Asked(Benchmark benchmark, Func<MeasuredCase, MeasuredCase> change)
    {
        RunPlan plan = RunPlanner.Plan(Samples.Suite(benchmark), Design.History, CaseSelection.Everything, seed: 1);
        Case item = plan.Cases.Single();
        MeasuredCase known = KernelSides.Of(0.001, code: KernelSides.Code) with { Id = item.Id, Definition = CaseDefinition.Hash(item), Tool = "1.0" };
        return OnlyChanged.Against(TwoSides.Side(change(known)), plan, "1.0").Asks(item, plan.Sides);
    }

    private static Benchmark Cuda(Stage stage) => Samples.Benchmark("sgemm") with
    {
        Subject = new Subject.Cuda(PipelineKind.Kernel, new Pipeline { Buffers = [new PipelineBuffer { Name = "x", Type = ElementType.Fp32, Shape = [One] }], Stages = [stage] }),
    };

    private static Subject.Cuda WithFile(Subject.Cuda subject) =>
        subject with { Pipeline = subject.Pipeline with { Buffers = [.. subject.Pipeline.Buffers.Select(buffer => buffer with { File = "x.bin" })] } };
}
