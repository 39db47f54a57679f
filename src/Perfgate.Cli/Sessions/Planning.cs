using Perfgate.Diagnostics;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>Plans a run and refuses one that would measure nothing.</summary>
internal static class Planning
{
    private const int CasesNamed = 10;

    public static Result<RunPlan> Plan(Suite suite, Design design, CaseSelection selection, ulong seed, IReadOnlySet<BenchmarkName>? headOnly = null)
    {
        RunPlan plan = RunPlanner.Plan(suite, design, selection, seed, headOnly);
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
