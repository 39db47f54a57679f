using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Confirmations;

/// <summary>
/// What is measured again once the planned launches are done. Suspects get fresh launches, up to the number that was fixed in the plan; a row that is decided stops,
/// and none comes back. Against history an unsuspicious case stands beside them in every round: if it too comes out worse, the machine has changed and not the code.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Suspects">The cases under suspicion.</param>
/// <param name="Controls">The unsuspicious cases beside them.</param>
/// <param name="Launches">In the order they will run; all launches of one benchmark are neighbours.</param>
public sealed record ConfirmationRound(int Number, IReadOnlyList<CaseId> Suspects, IReadOnlyList<CaseId> Controls, IReadOnlyList<PlannedLaunch> Launches)
{
    /// <summary>The next round, or null when nothing is left to confirm.</summary>
    /// <param name="record">The run so far, with every launch of the rounds before.</param>
    /// <param name="comparison">The comparison of that record.</param>
    /// <param name="number">From 1.</param>
    public static ConfirmationRound? Next(RunPlan plan, RunRecord record, RunComparison comparison, int number)
    {
        Dictionary<CaseId, CaseComparison> compared = comparison.Cases.DistinctBy(item => item.Case).ToDictionary(item => item.Case);
        Dictionary<CaseId, int> measured = record.Cases.ToDictionary(item => item.Id, item => item.Launches.Count(launch => launch.Side == Side.Head));
        Case[] eligible = [.. plan.Cases.Where(item => item.Benchmark.Sampling.Confirm >= number && measured.GetValueOrDefault(item.Id) == item.Benchmark.Sampling.Launches + number - 1)];
        Case[] suspects = [.. eligible.Where(item => compared.TryGetValue(item.Id, out CaseComparison? found) && found.Rows.Any(row => row.IsSuspect))];
        if (suspects.Length == 0)
            return null;
        Case[] controls = plan.Design == Design.History ? [.. ControlCases.Choose(plan, suspects, eligible, compared)] : [];
        SeededRandom random = new(plan.Seed + (ulong)number);
        PlannedLaunch[] launches = [.. plan.Cases
            .Where(item => suspects.Contains(item) || controls.Contains(item))
            .GroupBy(item => item.Benchmark.Name)
            .SelectMany(group => random.Shuffle(group))
            .SelectMany(item => Sides(plan, item, random).Select(side => new PlannedLaunch(item, side, item.Benchmark.Sampling.Launches + number)))];
        return new ConfirmationRound(number, [.. suspects.Select(item => item.Id)], [.. controls.Select(item => item.Id)], launches);
    }

    private static IReadOnlyList<Side> Sides(RunPlan plan, Case item, SeededRandom random) =>
        plan.Design == Design.History || !plan.Launches.Any(launch => launch.Case.Id == item.Id && launch.Side == Side.Base)
            ? [Side.Head]
            : random.Next(2) == 0 ? [Side.Base, Side.Head] : [Side.Head, Side.Base];
}
