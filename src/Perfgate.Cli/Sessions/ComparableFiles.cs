using Perfgate.Baselines;
using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Environments;
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

    /// <summary>The same sides without the thresholds that a run record carries for each metric, so that a policy given by hand decides.</summary>
    public ComparableFiles JudgedByPolicyAlone() => this with
    {
        Head = Head with
        {
            Cases = [.. Head.Cases.Select(item => item with { Metrics = [.. item.Metrics.Select(metric => metric with { Metric = metric.Metric with { Thresholds = null } })] })],
        },
    };

    public static Result<ComparableFiles> Read(string baselinePath, string headPath) =>
        ComparisonInput.Read(baselinePath).Then(baseline => ComparisonInput.Read(headPath).Then(head => Combine(baseline, head, baselinePath, headPath)));

    private static Result<ComparableFiles> Combine(ComparisonInput baseline, ComparisonInput head, string baselinePath, string headPath) =>
        SideOf(head, headPath, SuiteOf(head), null).Then(headSide =>
            SideOf(baseline, baselinePath, SuiteOf(head), headSide.Environment).Select(baselineSide => Combine(baseline, head, baselineSide, headSide)));

    private static ComparableFiles Combine(ComparisonInput baseline, ComparisonInput head, SideOfComparison baselineSide, SideOfComparison headSide)
    {
        RunRecord? headRun = (head as ComparisonInput.Run)?.Record;
        bool isOneRun = baseline is ComparisonInput.Run before && headRun is { Design: Design.SideBySide } && before.Record.Id == headRun.Id;
        return new ComparableFiles
        {
            Baseline = isOneRun ? RunSide.Of(headRun!, Side.Base) : baselineSide,
            Head = headSide,
            Design = isOneRun ? Design.SideBySide : Design.History,
            Suite = headRun?.Suite ?? SuiteOf(head) ?? SuiteOf(baseline) ?? new SuiteName("samples"),
            RecordedPolicy = headRun?.Policy,
            HeadRun = headRun,
        };
    }

    private static Result<SideOfComparison> SideOf(ComparisonInput input, string path, SuiteName? suite, EnvironmentFingerprint? environment) => input switch
    {
        ComparisonInput.Run run => Result.Success(RunSide.Of(run.Record, Side.Head)),
        ComparisonInput.Samples samples => Result.Success(samples.Side),
        ComparisonInput.Baselines baselines => OfBaselines(baselines.Items, path, suite, environment),
        _ => throw new InvalidOperationException($"Unknown input {input.GetType().Name}."),
    };

    // Numbers of two machines, or of two suites, must never be joined into one side.
    private static Result<SideOfComparison> OfBaselines(IReadOnlyList<Baseline> items, string path, SuiteName? suite, EnvironmentFingerprint? environment)
    {
        Baseline[] ofSuite = suite is { } wanted && items.Any(item => item.Suite == wanted) ? [.. items.Where(item => item.Suite == wanted)] : [.. items];
        string[] suites = [.. ofSuite.Select(item => item.Suite.Value).Distinct()];
        if (suites.Length > 1)
            return Several("suites", suites, path);
        string[] classes = [.. ofSuite.Select(item => item.Environment.Class.Value).Distinct()];
        if (classes.Length == 1)
            return Result.Success(BaselineSide.Of(ofSuite, []));
        if (environment is null)
            return Several("environment classes", classes, path);
        Baseline[] comparable = [.. ofSuite.Where(item => item.Environment.Class == environment.Class)];
        return Result.Success(BaselineSide.Of(comparable, [.. ofSuite.Except(comparable).Select(item => item.Environment)]));
    }

    private static Result<SideOfComparison> Several(string what, string[] names, string path) => Result.Failure<SideOfComparison>(Diagnostic.Error(
        "PG9022", $"{path} holds baselines of several {what}: {string.Join(", ", names)}.", "Name the folder of one of them."));

    private static SuiteName? SuiteOf(ComparisonInput input) => input switch
    {
        ComparisonInput.Run run => run.Record.Suite,
        ComparisonInput.Baselines { Items: [Baseline first, ..] } => first.Suite,
        _ => null,
    };
}
