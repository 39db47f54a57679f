using Perfgate.Comparisons;
using Perfgate.Core.Tests.Comparisons;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Decisions;

/// <summary>Suites of many rows, each given as launch estimates.</summary>
internal static class Suites
{
    public static readonly double[] Quiet = [1.00, 1.01, 0.99, 1.005, 0.995];

    public static RunComparison Compare(IEnumerable<(double[] Baseline, double[] Head)> rows, Policy? policy = null, Design design = Design.History, int? planned = null)
    {
        (double[] Baseline, double[] Head)[] all = [.. rows];
        return RunComparer.Compare(
            TwoSides.Side([.. all.Select((row, index) => Case(row.Baseline, "b", index, null))]),
            TwoSides.Side([.. all.Select((row, index) => Case(row.Head, "h", index, planned))]),
            Samples.Settings(design, policy));
    }

    public static ComparisonRow One(double[] baseline, double[] head, Policy policy, Design design = Design.History) => Compare([(baseline, head)], policy, design).Rows.Single();

    public static double[] Times(double[] launches, double factor) => [.. launches.Select(value => value * factor)];

    private static MeasuredCase Case(double[] launches, string run, int index, int? planned) =>
        TwoSides.Measured([.. launches.Select(value => new[] { value, value, value })], run, id: new CaseId($"row{index:000}")) with { PlannedLaunches = planned };
}
