using Perfgate.Policies;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>How a suite gates its rows, as its file says.</summary>
public sealed class SuiteDesign
{
    private readonly Dictionary<(CaseId, MetricName), RowDesign> rows;

    private SuiteDesign(Dictionary<(CaseId, MetricName), RowDesign> rows) => this.rows = rows;

    /// <summary>For rows that the suite does not have.</summary>
    public static RowDesign Default { get; } = new(Thresholds.Default, new Sampling().Launches);

    public RowDesign this[CaseId id, MetricName metric] => rows.GetValueOrDefault((id, metric), Default);

    public static SuiteDesign Of(Suite suite) => new((
        from item in suite.Cases()
        from metric in item.Benchmark.Metrics
        select (Key: (item.Id, metric.Name), Design: new RowDesign(metric.Thresholds ?? item.Benchmark.Thresholds, item.Benchmark.Sampling.Launches, item.Benchmark.Sampling.Confirm)))
        .DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => row.Design));

    /// <summary>From a run record, where the suite is not at hand: its thresholds, and the usual number of launches.</summary>
    public static SuiteDesign Of(RunRecord run) => new((
        from item in run.Cases
        from metric in item.Metrics
        select (Key: (item.Id, metric.Name), Design: Default with { Thresholds = metric.Thresholds ?? run.Policy.Thresholds }))
        .DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => row.Design));
}
