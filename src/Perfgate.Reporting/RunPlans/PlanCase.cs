using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Reporting.RunPlans;

/// <param name="Command">The program and its arguments; with <paramref name="Shell"/> one line for the shell. Empty for a kind that perfgate's own worker measures.</param>
/// <param name="Work">The same in a few words for people.</param>
/// <param name="Sides">Which sides are launched.</param>
/// <param name="Launches">Planned launches of each side.</param>
/// <param name="Confirm">Most further launches of each side, if the case is a suspect.</param>
/// <param name="MostSeconds">Of the measured part of one launch.</param>
internal sealed record PlanCase(
    string Id, string Benchmark, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<string> Command, bool Shell, string Work,
    IReadOnlyList<Side> Sides, int Launches, int Confirm, int FewestSamples, int MostSamples, double MostSeconds)
{
    public static PlanCase Of(Case item, IReadOnlyList<Side> sides) => new(
        item.Id.Value,
        item.Benchmark.Name.Value,
        item.Parameters.ToDictionary(parameter => parameter.Axis, parameter => parameter.Value),
        item.Line?.Arguments ?? [],
        item.Line?.Shell ?? false,
        item.Work,
        sides,
        item.Benchmark.Sampling.Launches,
        item.Benchmark.Sampling.Confirm,
        item.Benchmark.Sampling.FewestSamples,
        item.Benchmark.Sampling.MostSamples,
        item.Benchmark.Sampling.MostTime.TotalSeconds);
}
