using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Confirmations;

/// <summary>What follows once the planned launches, or those of a round, are done.</summary>
/// <param name="Next">Null when the run is at its end.</param>
/// <param name="Closed">Suspects of the round before that are not in the next one.</param>
public sealed record ConfirmationStep(ConfirmationRound? Next, IReadOnlyList<ClosedSuspect> Closed)
{
    /// <summary>From the weightiest to the lightest.</summary>
    private static readonly Outcome[] ByWeight =
    [
        Outcome.Invalid, Outcome.Missing, Outcome.Skipped, Outcome.Incomparable, Outcome.Redefined, Outcome.New,
        Outcome.Regressed, Outcome.Inconclusive, Outcome.Waived, Outcome.Unchanged, Outcome.Improved, Outcome.Identical, Outcome.Informational,
    ];

    /// <inheritdoc cref="ConfirmationRound.Next"/>
    public static ConfirmationStep After(RunPlan plan, RunRecord record, RunComparison comparison, ConfirmationRound? previous)
    {
        ConfirmationRound? next = ConfirmationRound.Next(plan, record, comparison, previous);
        IEnumerable<CaseId> closed = (previous?.Suspects ?? []).Except(next?.Suspects ?? []);
        return new ConfirmationStep(next, [.. closed.Select(id => new ClosedSuspect(id, OutcomeOf(id, comparison), LaunchesOf(id, record)))]);
    }

    private static Outcome OutcomeOf(CaseId id, RunComparison comparison) =>
        comparison.Cases.Where(item => item.Case == id).SelectMany(item => item.Rows).Select(row => row.Outcome).MinBy(outcome => Array.IndexOf(ByWeight, outcome));

    private static int LaunchesOf(CaseId id, RunRecord record) =>
        record.Cases.Where(item => item.Id == id).SelectMany(item => item.Launches).Select(launch => launch.Index).DefaultIfEmpty(0).Max();
}
