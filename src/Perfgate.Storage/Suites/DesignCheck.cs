using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Says beforehand what a benchmark's launches can never show, so that nobody waits for a gate that cannot close.</summary>
internal static class DesignCheck
{
    public static void Check(Benchmark benchmark, Policy policy, Spot at)
    {
        LaunchDesign design = new(benchmark.Sampling.Launches, benchmark.Sampling.Confirm);
        if (policy.Method == DecisionMethod.MannWhitney || policy.Require.Contains(ClassicalTest.MannWhitney))
            MannWhitney(design, policy.Alpha, at.Member("launches"));
        foreach (Metric metric in benchmark.Metrics.Where(metric => metric is { Gated: true, Better: Direction.Higher }))
        {
            if (BlockOf(metric, benchmark).Fraction >= 1)
                at.Add(SuiteFaults.NeverLost(BlockAt(metric, at), BlockOf(metric, benchmark), metric.Name.Value));
        }
        if (policy.Method == DecisionMethod.Threshold)
            return;
        foreach (Metric metric in benchmark.Metrics.Where(metric => metric.Gated))
        {
            Threshold(design, BlockOf(metric, benchmark), metric.Better, BlockAt(metric, at));
        }
    }

    private static Ratio BlockOf(Metric metric, Benchmark benchmark) => (metric.Thresholds ?? benchmark.Thresholds).Block;

    private static Spot BlockAt(Metric metric, Spot at) =>
        at.Member("metrics").Member(metric.Name.Value).Member("block") is { IsWritten: true } own ? own : at.Member("block");

    private static void MannWhitney(LaunchDesign design, double alpha, Spot at)
    {
        if (design.SmallestP > alpha)
            at.Add(SuiteFaults.MannWhitneyNever(at, design, alpha, design.FewestLaunches(other => other.SmallestP <= alpha)));
        else if (design.SmallestPSideBySide > alpha)
            at.Add(SuiteFaults.MannWhitneyNotSideBySide(at, design, alpha, design.FewestLaunches(other => other.SmallestPSideBySide <= alpha)));
    }

    private static void Threshold(LaunchDesign design, Ratio block, Direction better, Spot at)
    {
        if (!design.Sees(block, better))
            at.Add(SuiteFaults.ThresholdBelowSight(at, block, design, design.SmallestHarm(better), design.FewestLaunches(other => other.Sees(block, better))));
    }
}
