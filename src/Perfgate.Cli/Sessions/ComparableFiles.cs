using Perfgate.Baselines;
using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Records;
using Perfgate.Storage.Comparisons;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>Two files read as the sides of a comparison.</summary>
internal sealed record ComparableFiles
{
    public required SideOfComparison Baseline { get; init; }

    public required SideOfComparison Head { get; init; }

    public required Design Design { get; init; }

    public required SuiteName Suite { get; init; }

    /// <summary>The policy in head's run record, if head is one.</summary>
    public Policy? RecordedPolicy { get; init; }

    /// <summary>Head's run record, if head is one.</summary>
    public RunRecord? HeadRun { get; init; }

    public static Result<ComparableFiles> Read(string baselinePath, string headPath) =>
        ComparisonInput.Read(baselinePath).Then(baseline => ComparisonInput.Read(headPath).Select(head => Combine(baseline, head)));

    private static ComparableFiles Combine(ComparisonInput baseline, ComparisonInput head)
    {
        RunRecord? headRun = (head as ComparisonInput.Run)?.Record;
        bool isOneRun = baseline is ComparisonInput.Run before && headRun is { Design: Design.SideBySide } && before.Record.Id == headRun.Id;
        return new ComparableFiles
        {
            Baseline = isOneRun ? RunSide.Of(headRun!, Side.Base) : SideOf(baseline),
            Head = SideOf(head),
            Design = isOneRun ? Design.SideBySide : Design.History,
            Suite = headRun?.Suite ?? SuiteOf(head) ?? SuiteOf(baseline) ?? new SuiteName("samples"),
            RecordedPolicy = headRun?.Policy,
            HeadRun = headRun,
        };
    }

    private static SideOfComparison SideOf(ComparisonInput input) => input switch
    {
        ComparisonInput.Run run => RunSide.Of(run.Record, Side.Head),
        ComparisonInput.Baselines baselines => BaselineSide.Of(baselines.Items, []),
        ComparisonInput.Samples samples => samples.Side,
        _ => throw new InvalidOperationException($"Unknown input {input.GetType().Name}."),
    };

    private static SuiteName? SuiteOf(ComparisonInput input) => input switch
    {
        ComparisonInput.Run run => run.Record.Suite,
        ComparisonInput.Baselines { Items: [Baseline first, ..] } => first.Suite,
        _ => null,
    };
}
