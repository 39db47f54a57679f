using System.Text.Json.Serialization;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Reporting.RunPlans;

/// <summary>A plan for other programs (<c>perfgate/plan@1</c>): what a run would do, and at most how much.</summary>
internal sealed record PlanDocument
{
    public const string SchemaName = "perfgate/plan@1";

    // A member of its own so that it stands first.
    [JsonPropertyOrder(-1)]
    public string Schema { get; init; } = SchemaName;

    public required string Suite { get; init; }

    public required Design Design { get; init; }

    public required ulong Seed { get; init; }

    public required IReadOnlyList<string> Filters { get; init; }

    /// <summary>The suite's own lines, once per side.</summary>
    public required IReadOnlyList<string> SetUp { get; init; }

    public required IReadOnlyList<string> TearDown { get; init; }

    public required IReadOnlyList<PlanBenchmark> Benchmarks { get; init; }

    public required IReadOnlyList<PlanCase> Cases { get; init; }

    public required PlanTotals Totals { get; init; }

    public static PlanDocument Of(RunPlan plan)
    {
        ILookup<CaseId, Side> sides = plan.Launches.Where(launch => launch.Index == 1).ToLookup(launch => launch.Case.Id, launch => launch.Side);
        return new PlanDocument
        {
            Suite = plan.Suite.Name.Value,
            Design = plan.Design,
            Seed = plan.Seed,
            Filters = plan.Selection.Filters,
            SetUp = plan.Suite.SetUp,
            TearDown = plan.Suite.TearDown,
            Benchmarks = [.. plan.Cases.Select(item => item.Benchmark).DistinctBy(benchmark => benchmark.Name).Select(PlanBenchmark.Of)],
            Cases = [.. plan.Cases.Select(item => PlanCase.Of(item, [.. sides[item.Id].Order()]))],
            Totals = PlanTotals.Of(plan),
        };
    }
}
