using Perfgate.Comparisons;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Confirmations;

/// <summary>
/// What is measured again once the planned launches are done. Suspects get fresh launches, up to the number that was fixed in the plan; a case that is decided stops,
/// and none joins later. Against history an unsuspicious case stands beside them in every round: if it too comes out worse, the machine has changed and not the code.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Suspects">The cases under suspicion.</param>
/// <param name="Controls">The unsuspicious cases beside them.</param>
/// <param name="Launches">In the order they will run; all launches of one benchmark are neighbours.</param>
public sealed record ConfirmationRound(int Number, IReadOnlyList<CaseId> Suspects, IReadOnlyList<CaseId> Controls, IReadOnlyList<PlannedLaunch> Launches)
{
    /// <summary>The number of the last round that any of the suspects may have.</summary>
    public int MostRounds => Launches.Where(launch => Suspects.Contains(launch.Case.Id)).Max(launch => launch.Case.Benchmark.Sampling.Confirm);

    /// <summary>The next round, or null when nothing is left to confirm.</summary>
    /// <param name="record">The run so far, with every launch of the rounds before.</param>
    /// <param name="comparison">The comparison of that record.</param>
    /// <param name="previous">The round before; null after the planned launches.</param>
    public static ConfirmationRound? Next(RunPlan plan, RunRecord record, RunComparison comparison, ConfirmationRound? previous)
    {
        int number = (previous?.Number ?? 0) + 1;
        Dictionary<CaseId, CaseComparison> compared = comparison.Cases.DistinctBy(item => item.Case).ToDictionary(item => item.Case);
        HashSet<CaseId> paired = [.. plan.Launches.Where(launch => launch.Side == Side.Base).Select(launch => launch.Case.Id)];
        Case[] eligible = [.. Eligible(plan, record, paired, number).Where(item => previous is null || previous.Suspects.Contains(item.Id) || previous.Controls.Contains(item.Id))];
        Case[] suspects = [.. eligible.Where(item => compared.TryGetValue(item.Id, out CaseComparison? found) && found.Rows.Any(row => row.IsSuspect))];
        if (suspects.Length == 0)
            return null;
        Case[] controls = plan.Design == Design.History ? [.. ControlCases.Choose(plan, suspects, eligible, compared, previous)] : [];
        HashSet<CaseId> taken = [.. suspects.Concat(controls).Select(item => item.Id)];
        SeededRandom random = new(unchecked(plan.Seed + (ulong)number));
        PlannedLaunch[] launches = [.. plan.Cases
            .Where(item => taken.Contains(item.Id))
            .GroupBy(item => item.Benchmark.Name)
            .SelectMany(group => random.Shuffle(group))
            .SelectMany(item => Order(paired.Contains(item.Id), random).Select(side => new PlannedLaunch(item, side, item.Benchmark.Sampling.Launches + number)))];
        return new ConfirmationRound(number, [.. suspects.Select(item => item.Id)], [.. controls.Select(item => item.Id)], launches);
    }

    // Launches are numbered without gaps, so only what was measured in every round before can be measured in this one.
    private static IEnumerable<Case> Eligible(RunPlan plan, RunRecord record, HashSet<CaseId> paired, int number)
    {
        Dictionary<CaseId, int> measured = record.Cases.ToDictionary(item => item.Id, item => item.Launches.Count(launch => launch.Status == LaunchStatus.Measured));
        return plan.Cases.Where(item =>
            item.Benchmark.Sampling.Confirm >= number
            && measured.GetValueOrDefault(item.Id) == (item.Benchmark.Sampling.Launches + number - 1) * (paired.Contains(item.Id) ? 2 : 1));
    }

    // Neither side is always the first of its pair.
    private static Side[] Order(bool isPaired, SeededRandom random) =>
        !isPaired ? [Side.Head]
        : random.Next(2) == 0 ? [Side.Base, Side.Head]
        : [Side.Head, Side.Base];
}
