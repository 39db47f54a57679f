using Perfgate.Baselines;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Histories;

/// <summary>One metric of one case through the accepted runs of a baseline. Runs in which it was defined otherwise are left out.</summary>
public sealed record MetricSeries(CaseId Case, string Definition, MetricName Metric, Unit Unit)
{
    /// <summary>Past runs, then the window, oldest first; the anchor first where it is in neither.</summary>
    public IReadOnlyList<HistoryPoint> Of(Baseline baseline)
    {
        AcceptedRun? fixedRun = AnchorIn(baseline);
        string? anchor = fixedRun?.RunId;
        List<HistoryPoint> points = [];
        foreach (PastRun run in baseline.Past)
        {
            if (In(run) is PastMetric metric)
                points.Add(new HistoryPoint(run.RunId, run.Commit, run.MeasuredAt, run.RunId == anchor, metric.Launches));
        }
        points.AddRange(baseline.Runs.Select(run => Point(run, run.RunId == anchor)).OfType<HistoryPoint>());
        if (fixedRun is not null && points.All(point => !point.IsAnchor) && Point(fixedRun, true) is HistoryPoint first)
            points.Insert(0, first);
        return points;
    }

    /// <summary>The run that the series is held against; null where no anchor has the metric as it is defined now.</summary>
    public AcceptedRun? AnchorIn(Baseline baseline) => baseline.Anchors.FirstOrDefault(run => In(run) is not null);

    /// <summary>The metric in an accepted run; null where the run does not have it as it is defined now.</summary>
    public AcceptedMetric? In(AcceptedRun run) =>
        run.Cases.FirstOrDefault(item => item.Id == Case && item.Definition == Definition)?.Metrics.FirstOrDefault(metric => metric.Name == Metric && metric.Unit == Unit);

    private PastMetric? In(PastRun run) =>
        run.Cases.FirstOrDefault(item => item.Id == Case && item.Definition == Definition)?.Metrics.FirstOrDefault(metric => metric.Name == Metric && metric.Unit == Unit);

    private HistoryPoint? Point(AcceptedRun run, bool isAnchor) => In(run) is AcceptedMetric metric
        ? new HistoryPoint(run.RunId, run.Commit, run.MeasuredAt, isAnchor, metric.Launches)
        : null;
}
