using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>The statistic that sums up a launch: what the suite of the current folder gates, else the median.</summary>
internal sealed class GatedStatistics
{
    private readonly Dictionary<(CaseId, MetricName), SampleStatistic> gated;

    private readonly bool isKnown;

    private GatedStatistics(Dictionary<(CaseId, MetricName), SampleStatistic> gated, bool isKnown) => (this.gated, this.isKnown) = (gated, isKnown);

    public SampleStatistic Of(CaseId id, MetricName metric) => gated.GetValueOrDefault((id, metric), SampleStatistic.Median);

    /// <summary>Everything counts as gated where the suite is not known, and cases that it no longer has.</summary>
    public bool Gates(CaseId id, MetricName metric) => !isKnown || gated.ContainsKey((id, metric)) || gated.Keys.All(row => row.Item1 != id);

    /// <summary>A baseline can be looked at without its suite, so a suite that is missing or broken is no fault here.</summary>
    public static GatedStatistics Read(Surroundings surroundings) => SuiteLocation.OfCurrentFolder(surroundings) is Suite suite ? Of(suite) : new GatedStatistics([], false);

    private static GatedStatistics Of(Suite suite) => new((
        from item in suite.Cases()
        from metric in item.Benchmark.Metrics
        where metric.Gated
        select (Key: (item.Id, metric.Name), metric.Statistic)).DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => row.Statistic), true);
}
