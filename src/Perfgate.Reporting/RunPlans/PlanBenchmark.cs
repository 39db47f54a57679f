using Perfgate.Suites;

namespace Perfgate.Reporting.RunPlans;

/// <param name="Kind"><c>command</c> or <c>worker</c>.</param>
/// <param name="SetUp">Lines run before the benchmark's first launch on a side, and again in every round of confirming launches.</param>
/// <param name="TearDown">Lines run after the last one, likewise.</param>
internal sealed record PlanBenchmark(string Name, string Kind, IReadOnlyList<string> SetUp, IReadOnlyList<string> TearDown)
{
    public static PlanBenchmark Of(Benchmark benchmark) => new(benchmark.Name.Value, benchmark.Subject.Kind, benchmark.SetUp, benchmark.TearDown);
}
