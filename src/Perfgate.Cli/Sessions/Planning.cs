using Perfgate.Diagnostics;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>Plans a run and refuses one that would measure nothing.</summary>
internal static class Planning
{
    private const int CasesNamed = 10;

    /// <param name="confirm">Most confirming launches in place of the suite's own; null leaves those.</param>
    public static Result<RunPlan> Plan(Suite suite, Design design, CaseSelection selection, ulong seed, int? confirm, IReadOnlySet<BenchmarkName>? headOnly = null)
    {
        RunPlan plan = RunPlanner.Plan(confirm is int most ? suite.WithConfirm(most) : suite, design, selection, seed, headOnly);
        if (plan.Cases.Count > 0)
            return Result.Success(plan);
        string[] known = [.. suite.Cases().Select(item => item.Id.Value)];
        string more = known.Length > CasesNamed ? $" and {known.Length - CasesNamed} more" : "";
        return Result.Failure<RunPlan>(Diagnostic.Error(
            "PG9006",
            $"No case matches {string.Join(" ", selection.Filters.Select(filter => $"--filter {filter}"))}.",
            $"The suite has {string.Join(", ", known.Take(CasesNamed))}{more}."));
    }
}
