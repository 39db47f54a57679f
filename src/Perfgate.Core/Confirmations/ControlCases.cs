using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Confirmations;

/// <summary>Chooses the unsuspicious cases that are measured beside the suspects.</summary>
internal static class ControlCases
{
    /// <summary>
    /// For every benchmark with a suspect one unsuspicious case: of the benchmark itself, or of one without set-up lines, whose set-up cannot get in the way. None where all are suspects.
    /// </summary>
    public static IEnumerable<Case> Choose(RunPlan plan, Case[] suspects, Case[] eligible, IReadOnlyDictionary<CaseId, CaseComparison> compared)
    {
        // Those of the round before come first, because only they are still eligible after it.
        Case[] unsuspicious = [.. new SeededRandom(plan.Seed).Shuffle(eligible.Where(item => compared.TryGetValue(item.Id, out CaseComparison? found) && IsUnsuspicious(found)))];
        return suspects
            .Select(suspect => suspect.Benchmark)
            .DistinctBy(benchmark => benchmark.Name)
            .Select(benchmark =>
                unsuspicious.FirstOrDefault(item => item.Benchmark.Name == benchmark.Name)
                ?? unsuspicious.FirstOrDefault(item => item.Benchmark.SetUp.Count == 0 && item.Benchmark.TearDown.Count == 0))
            .OfType<Case>()
            .DistinctBy(item => item.Id);
    }

    private static bool IsUnsuspicious(CaseComparison found) =>
        found.IsCompared && found.Rows.All(row => !row.IsSuspect && row.Outcome is Outcome.Unchanged or Outcome.Improved or Outcome.Informational);
}
