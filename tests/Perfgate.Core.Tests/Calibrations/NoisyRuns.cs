using Perfgate.Environments;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Records;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Core.Tests.Calibrations;

/// <summary>Runs of unchanged code with noise of a known size, log-normal within and between launches.</summary>
internal sealed class NoisyRuns(ulong seed)
{
    private readonly SplitMix64 generator = new(seed);

    public static RunRecord Run(params RunCase[] cases) => new()
    {
        Id = "r1",
        Suite = new SuiteName("demo"),
        Design = Design.History,
        State = RunState.Complete,
        Tool = "0.1.0",
        StartedAt = DateTimeOffset.UnixEpoch,
        Seed = 7,
        Environment = new EnvironmentFingerprint { Key = new Dictionary<string, string> { ["os"] = "linux" } },
        Policy = Policy.Default,
        Cases = cases,
    };

    public RunCase Case(string id, int launches, double within, double between, int samples = 20) =>
        Case(id, [.. Enumerable.Range(0, launches).Select(_ => Launch(0.1 * Math.Exp(between * Normal()), within, samples))]);

    public static RunCase Case(string id, double[][] launches, Metric? metric = null) => new()
    {
        Id = new CaseId(id),
        Benchmark = new BenchmarkName(id),
        Kind = "command",
        Definition = "d",
        Metrics = [metric ?? Samples.WallTime],
        PlannedLaunches = launches.Length,
        Launches = [.. launches.Select((values, index) => Samples.Launch(Side.Head, index + 1, values))],
    };

    public double[] Launch(double centre, double within, int samples) => [.. Enumerable.Range(0, samples).Select(_ => centre * Math.Exp(within * Normal()))];

    public double Normal() => StandardNormal.Quantile(((generator.Next() >> 11) + 0.5) / (1UL << 53));
}
