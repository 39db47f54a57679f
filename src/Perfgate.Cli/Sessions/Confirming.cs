using Perfgate.Confirmations;
using Perfgate.Execution.Runs;
using Perfgate.Plans;
using Perfgate.Records;

namespace Perfgate.Cli.Sessions;

/// <summary>Says after every round what is measured next, by comparing what there is as it will be compared at the end.</summary>
/// <param name="start">The record before the first launch.</param>
internal sealed class Confirming(RunPlan plan, RunRecord start, JudgingBasis basis)
{
    private ConfirmationRound? previous;

    public ConfirmationStep After(IReadOnlyList<RunEvent.LaunchEnded> launches)
    {
        RunRecord record = launches.Aggregate(start, (so, ended) => RunRecorder.Add(so, ended.Planned.Case.Id, ended.Launch));
        ConfirmationStep step = ConfirmationStep.After(plan, record, basis.Compare(record), previous);
        previous = step.Next;
        return step;
    }
}
