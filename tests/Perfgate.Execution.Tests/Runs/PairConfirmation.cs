using Perfgate.Comparisons;
using Perfgate.Confirmations;
using Perfgate.Environments;
using Perfgate.Execution.Runs;
using Perfgate.Plans;
using Perfgate.Records;

namespace Perfgate.Execution.Tests.Runs;

/// <summary>Compares the sides of a side-by-side run, between its rounds and at its end.</summary>
internal sealed class PairConfirmation(RunPlan plan)
{
    private ConfirmationRound? previous;

    public ConfirmationStep After(IReadOnlyList<RunEvent.LaunchEnded> launches)
    {
        RunRecord record = Record(plan, launches);
        ConfirmationStep step = ConfirmationStep.After(plan, record, Compare(record), previous);
        previous = step.Next;
        return step;
    }

    public static RunComparison Compare(RunPlan plan, IEnumerable<RunEvent> events) => Compare(Record(plan, events.OfType<RunEvent.LaunchEnded>()));

    private static RunRecord Record(RunPlan plan, IEnumerable<RunEvent.LaunchEnded> launches)
    {
        EnvironmentFingerprint environment = new() { Key = new Dictionary<string, string> { ["os"] = "linux" } };
        RunRecord start = RunRecorder.Start(plan, "r", "0", DateTimeOffset.UnixEpoch, environment, null, null);
        return launches.Aggregate(start, (record, ended) => RunRecorder.Add(record, ended.Planned.Case.Id, ended.Launch));
    }

    private static RunComparison Compare(RunRecord record) => RunComparer.Compare(
        RunSide.Of(record, Side.Base),
        RunSide.Of(record, Side.Head),
        new ComparisonSettings { Design = Design.SideBySide, Policy = record.Policy, Day = new DateOnly(2026, 11, 22) });
}
