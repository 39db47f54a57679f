using Perfgate.Baselines;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Histories;

/// <summary>Reads the rows of a baseline as histories.</summary>
public static class RowHistories
{
    private const double SmallestChange = 0.05;
    private const int ChangeDistance = 5;

    /// <summary>Every row of the window's cases, as they are defined in the newest run that has them.</summary>
    /// <param name="statisticOf">The statistic that sums up a launch: the gated one.</param>
    public static IReadOnlyList<RowHistory> Of(Baseline baseline, Func<CaseId, MetricName, SampleStatistic> statisticOf) =>
    [
        .. from item in baseline.Runs.SelectMany(run => run.Cases).GroupBy(item => item.Id).Select(versions => versions.Last())
           from metric in item.Metrics
           select Of(baseline, new MetricSeries(item.Id, item.Definition, metric.Name, metric.Unit), metric.Better, statisticOf(item.Id, metric.Name)),
    ];

    private static RowHistory Of(Baseline baseline, MetricSeries series, Direction better, SampleStatistic statistic)
    {
        IReadOnlyList<HistoryPoint> points = series.Of(baseline);
        HashSet<string> window = [.. baseline.Runs.Select(run => run.RunId)];
        return Of(series.Case, series.Metric, series.Unit, better, statistic, points, points.Count(point => window.Contains(point.Run)));
    }

    /// <param name="points">Oldest first, at least one.</param>
    /// <param name="window">How many of the newest are the rolling window.</param>
    public static RowHistory Of(CaseId id, MetricName metric, Unit unit, Direction better, SampleStatistic statistic, IReadOnlyList<HistoryPoint> points, int window)
    {
        RunInHistory[] runs = [.. points.Select(point => Run(point, statistic))];
        double[] values = [.. runs.Select(run => run.Value)];
        int anchor = Array.FindIndex(runs, run => run.IsAnchor);
        RowHistory history = new()
        {
            Case = id,
            Metric = metric,
            Unit = unit,
            Better = better,
            Statistic = statistic,
            Runs = runs,
            Window = window,
            SinceAnchor = anchor >= 0 && anchor < runs.Length - 1 ? Ratio.Change(values[anchor], values[^1]) : null,
            OverWindow = Rise([.. values.TakeLast(window)]),
            Chart = HistoryCharting.Of(values, Math.Max(0, anchor)),
            Drift = DriftCheck.Of(points, statistic, better),
            Changes = [.. ChangePointSearch.EdPelt(values, SmallestChange, ChangeDistance).Select(point => Change(point, runs, better)).OfType<LevelChange>()],
        };
        return history with { Missing = [.. Missing(history)] };
    }

    private static RunInHistory Run(HistoryPoint point, SampleStatistic statistic)
    {
        double[] launches = point.Launches(statistic);
        double value = Quantile.Median(launches);
        double spread = (launches.Max() - launches.Min()) / Math.Abs(value);
        return new RunInHistory(point.Run, point.Commit, point.MeasuredAt, point.IsAnchor, value, launches.Length, launches.Length > 1 && double.IsFinite(spread) ? new Ratio(spread) : null);
    }

    private static Ratio? Rise(double[] values)
    {
        if (values.Length < 2)
            return null;
        bool logs = values.All(value => value > 0);
        TheilSenLine line = TheilSen.Of(logs ? [.. values.Select(value => Math.Log(value))] : values)!;
        double rise = line.Rise(values.Length);
        return logs ? Finite(Math.Exp(rise) - 1) : Finite(rise / Math.Abs(Quantile.Median(values)));
    }

    private static LevelChange? Change(ChangePoint point, RunInHistory[] runs, Direction better) => Finite(point.Change) is Ratio change
        ? new LevelChange(point.Index, point.Before, point.After, change, better == Direction.Lower ? change : -change, runs[point.Index - 1], runs[point.Index])
        : null;

    private static Ratio? Finite(double fraction) => double.IsFinite(fraction) ? new Ratio(fraction) : null;

    private static IEnumerable<string> Missing(RowHistory history)
    {
        int runs = history.Runs.Count;
        if (runs <= HistoryCharting.FewestReference)
            yield return $"control limits need {HistoryCharting.FewestReference + 1} accepted runs; there {Are(runs)}";
        if (runs < DriftCheck.FewestRuns)
            yield return $"drift needs {DriftCheck.FewestRuns} accepted runs; there {Are(runs)}";
        if (runs < 2 * ChangeDistance)
            yield return $"change points need {2 * ChangeDistance} accepted runs; there {Are(runs)}";
    }

    private static string Are(int runs) => runs == 1 ? "is 1" : $"are {runs}";
}
