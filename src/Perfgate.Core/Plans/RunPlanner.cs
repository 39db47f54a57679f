using Perfgate.Suites;

namespace Perfgate.Plans;

/// <summary>
/// Turns a suite into a plan. Benchmarks keep the file's order; within one, each round measures every case once per side, cases in a random
/// order, so that a slow stretch of the machine does not fall on one case alone. Side by side, the pairs alternate A B, B A, starting with a random one.
/// </summary>
public static class RunPlanner
{
    /// <param name="headOnly">Benchmarks that the base side does not have yet; side by side they are measured on head alone.</param>
    public static RunPlan Plan(Suite suite, Design design, CaseSelection selection, ulong seed, IReadOnlySet<BenchmarkName>? headOnly = null)
    {
        SeededRandom random = new(seed);
        Case[] cases = [.. suite.Cases().Where(selection.Includes)];
        return new RunPlan
        {
            Suite = suite,
            Design = design,
            Selection = selection,
            Seed = seed,
            Cases = cases,
            Launches = [.. cases.GroupBy(item => item.Benchmark.Name).SelectMany(group => Rounds([.. group], headOnly?.Contains(group.Key) == true ? Design.History : design, random))],
        };
    }

    private static IEnumerable<PlannedLaunch> Rounds(Case[] cases, Design design, SeededRandom random)
    {
        bool baseFirst = random.Next(2) == 0;
        for (int index = 1; index <= cases[0].Benchmark.Sampling.Launches; index++, baseFirst = !baseFirst)
        {
            foreach (Case item in random.Shuffle(cases))
            {
                foreach (Side side in Order(design, baseFirst))
                    yield return new PlannedLaunch(item, side, index);
            }
        }
    }

    private static Side[] Order(Design design, bool baseFirst) => (design, baseFirst) switch
    {
        (Design.History, _) => [Side.Head],
        (_, true) => [Side.Base, Side.Head],
        _ => [Side.Head, Side.Base],
    };
}
