using Perfgate.Baselines;
using Perfgate.Environments;
using Perfgate.Histories;
using Perfgate.Measurements;
using Perfgate.Suites;

namespace Perfgate.Comparisons;

/// <summary>Joins the accepted runs of one suite's baselines into one side.</summary>
public static class BaselineSide
{
    /// <param name="baselines">All of one environment class; may be empty.</param>
    /// <param name="otherEnvironments">Fingerprints of the classes that were found and do not match.</param>
    public static SideOfComparison Of(IReadOnlyList<Baseline> baselines, IReadOnlyList<EnvironmentFingerprint> otherEnvironments)
    {
        int runs = baselines.SelectMany(baseline => baseline.Runs).Select(run => run.RunId).Distinct().Count();
        return new SideOfComparison
        {
            Source = runs switch { 0 => "no accepted run", 1 => "1 accepted run", _ => $"{runs} accepted runs" },
            Environment = baselines.Count == 0 ? null : baselines[^1].Environment,
            Commit = baselines.SelectMany(baseline => baseline.Runs).MaxBy(run => run.MeasuredAt)?.Commit,
            Cases = [.. baselines.SelectMany(Cases)],
            OtherEnvironments = otherEnvironments,
        };
    }

    private static IEnumerable<MeasuredCase> Cases(Baseline baseline) =>
        from run in baseline.Runs
        from item in run.Cases
        group (run, item) by item.Id into versions
        select Case(baseline, versions.Key, [.. versions]);

    // The newest definition counts; accepting a redefined case has dropped older ones already.
    private static MeasuredCase Case(Baseline baseline, CaseId id, (AcceptedRun Run, AcceptedCase Item)[] versions)
    {
        string definition = versions[^1].Item.Definition;
        (AcceptedRun Run, AcceptedCase Item)[] same = [.. versions.Where(version => version.Item.Definition == definition)];
        return new MeasuredCase
        {
            Id = id,
            Definition = definition,
            Metrics = [.. from version in same from metric in version.Item.Metrics group (version.Run, metric) by metric.Name into metrics select Metric(baseline, id, definition, [.. metrics])],
            Spans = [.. from version in same from span in version.Item.Spans ?? [] group span.MeanSeconds by span.Name into means select new SpanLaunches(means.Key, [.. means.SelectMany(launches => launches)])],
            Checksums = [.. same.Select(version => version.Item.Checksum).OfType<string>().Distinct()],
            // Launches of older code stand beside those of newer code until an anchor starts the window anew: then a difference may well be the code's.
            Code = MachineCode.Common(same.Select(version => version.Item.Code)),
            Tool = same.Select(version => version.Run.Tool).Distinct().ToArray() is [string tool] ? tool : null,
            Observations = CaseObservations.None with { Numbers = LaunchNumbers.Medians(same.Select(version => version.Item.Summary).OfType<IReadOnlyDictionary<string, double>>()) },
        };
    }

    private static MeasuredMetric Metric(Baseline baseline, CaseId id, string definition, (AcceptedRun Run, AcceptedMetric Metric)[] versions)
    {
        AcceptedMetric newest = versions[^1].Metric;
        Metric metric = new() { Name = newest.Name, Unit = newest.Unit, Better = newest.Better };
        MetricSeries series = new(id, definition, newest.Name, newest.Unit);
        return new MeasuredMetric(metric, [.. versions.Where(version => version.Metric.Unit == newest.Unit).SelectMany(version => Launches(version.Run, version.Metric))])
        {
            Anchor = series.AnchorIn(baseline) is AcceptedRun anchor ? [.. Launches(anchor, series.In(anchor)!)] : [],
            History = series.Of(baseline),
        };
    }

    private static IEnumerable<LaunchSamples> Launches(AcceptedRun run, AcceptedMetric metric) =>
        metric.Launches.Select((values, index) => new LaunchSamples(run.RunId, index + 1, values));
}
