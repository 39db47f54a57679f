using Perfgate.Comparisons;
using Perfgate.Confirmations;
using Perfgate.Environments;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Confirmations;

/// <summary>A run whose planned launches are done, and what its comparison is made to say.</summary>
internal sealed class Investigation
{
    private readonly Dictionary<CaseId, Outcome> outcomes = [];

    public Investigation(Design design, params Benchmark[] benchmarks)
        : this(RunPlanner.Plan(Samples.Suite(benchmarks), design, CaseSelection.Everything, seed: 7))
    {
    }

    public Investigation(RunPlan plan)
    {
        Plan = plan;
        Record = RunRecorder.Start(plan, "r", "0", DateTimeOffset.UnixEpoch, new EnvironmentFingerprint { Key = new Dictionary<string, string> { ["os"] = "linux" } }, null, null);
        Measure(plan.Launches);
    }

    public RunPlan Plan { get; }

    public RunRecord Record { get; private set; }

    /// <summary>Cases count as unchanged until something else is said of them.</summary>
    public Investigation Says(string id, Outcome outcome)
    {
        outcomes[new CaseId(id)] = outcome;
        return this;
    }

    public Investigation Measure(IEnumerable<PlannedLaunch> launches, LaunchStatus status = LaunchStatus.Measured)
    {
        foreach (PlannedLaunch planned in launches)
            Record = RunRecorder.Add(Record, planned.Case.Id, Samples.Launch(planned.Side, planned.Index, 1) with { Status = status });
        return this;
    }

    public ConfirmationRound? Next(ConfirmationRound? previous = null) => ConfirmationRound.Next(Plan, Record, Comparison(), previous);

    /// <summary>The next round, measured.</summary>
    public ConfirmationRound NextMeasured(ConfirmationRound? previous = null)
    {
        ConfirmationRound round = Next(previous).ShouldNotBeNull();
        Measure(round.Launches);
        return round;
    }

    public ConfirmationStep Step(ConfirmationRound? previous) => ConfirmationStep.After(Plan, Record, Comparison(), previous);

    private RunComparison Comparison() => new()
    {
        Design = Plan.Design,
        Baseline = RunSide.Of(Record, Side.Base),
        Head = RunSide.Of(Record, Side.Head),
        Cases = [.. Plan.Cases.Select(item => Compared(item.Id, outcomes.GetValueOrDefault(item.Id, Outcome.Unchanged)))],
    };

    private static CaseComparison Compared(CaseId id, Outcome outcome) => new()
    {
        Case = id,
        Rows =
        [
            new ComparisonRow { Case = id, Metric = Samples.WallTime, Outcome = outcome, IsSuspect = outcome is Outcome.Regressed or Outcome.Inconclusive, Explanation = "said so" },
            new ComparisonRow { Case = id, Metric = Samples.Throughput with { Gated = false }, Outcome = Outcome.Informational, Explanation = "recorded, not gated" },
        ],
    };
}
