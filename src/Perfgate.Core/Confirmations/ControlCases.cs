using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Confirmations;

/// <summary>Chooses the unsuspicious cases that are measured beside the suspects.</summary>
internal static class ControlCases
{
    /// <summary>
    /// For every benchmark with a suspect one unsuspicious case: of the benchmark itself, or of one without set-up lines, whose set-up cannot get in the way. None where all are suspects.
    /// After the first round the choice is among the controls of the round before: a suspect that was cleared has had its launches.
    /// </summary>
    public static IEnumerable<Case> Choose(RunPlan plan, Case[] suspects, Case[] eligible, IReadOnlyDictionary<CaseId, CaseComparison> compared, ConfirmationRound? previous)
    {
        Case[] unsuspicious = [.. eligible.Where(item => compared.TryGetValue(item.Id, out CaseComparison? found) && IsUnsuspicious(found))];
        Case[] candidates = previous is null
            ? new SeededRandom(plan.Seed).Shuffle(unsuspicious)
            : [.. previous.Controls.SelectMany(id => unsuspicious.Where(item => item.Id == id))];
        return suspects
            .Select(suspect => suspect.Benchmark)
            .DistinctBy(benchmark => benchmark.Name)
            .Select(benchmark =>
                candidates.FirstOrDefault(item => item.Benchmark.Name == benchmark.Name)
                ?? candidates.FirstOrDefault(item => item.Benchmark.SetUp.Count == 0 && item.Benchmark.TearDown.Count == 0))
            .OfType<Case>()
            .DistinctBy(item => item.Id);
    }

    private static bool IsUnsuspicious(CaseComparison found) =>
        found.IsCompared && found.Rows.All(row => !row.IsSuspect && row.Outcome is Outcome.Unchanged or Outcome.Improved or Outcome.Informational);
}
