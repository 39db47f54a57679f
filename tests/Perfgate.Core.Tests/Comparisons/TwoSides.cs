using Perfgate.Comparisons;
using Perfgate.Environments;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Comparisons;

/// <summary>Two sides of one case, given as launch estimates (each launch has three equal samples unless given whole).</summary>
internal static class TwoSides
{
    public static readonly CaseId Id = new("parse");

    public static ComparisonRow Compare(double[] baseline, double[] head, Design design = Design.SideBySide, Metric? metric = null) =>
        Compare([.. baseline.Select(Launch)], [.. head.Select(Launch)], design, metric);

    public static ComparisonRow Compare(double[][] baseline, double[][] head, Design design = Design.SideBySide, Metric? metric = null) =>
        RunComparer.Compare(Side(baseline, "b", metric), Side(head, "h", metric), Samples.Settings(design)).Rows.Single();

    public static SideOfComparison Side(double[][] launches, string run, Metric? metric = null) => Side(Measured(launches, run, metric));

    public static SideOfComparison Side(params MeasuredCase[] cases) => new() { Source = "test", Cases = cases };

    public static MeasuredCase Measured(double[][] launches, string run, Metric? metric = null, CaseId? id = null) => new()
    {
        Id = id ?? Id,
        Metrics = [new MeasuredMetric(metric ?? Samples.WallTime, [.. launches.Select((values, index) => new LaunchSamples(run, index + 1, values))])],
    };

    public static EnvironmentFingerprint Machine(string cpu) => new() { Key = new Dictionary<string, string> { ["os"] = "linux", ["cpu_model"] = cpu } };

    private static double[] Launch(double estimate) => [estimate, estimate, estimate];
}
