using Perfgate.Comparisons;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Records;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>Tells the noise of every gated row from launches of one state of the code (A/A: nothing is compared). Of a side-by-side run the head side is taken.</summary>
public static class Calibrator
{
    /// <summary>Fewer launches say nothing about how launches scatter.</summary>
    public const int FewestLaunches = 4;

    public static CalibratedRun Of(RunRecord run)
    {
        List<CalibratedRow> rows = [];
        List<UncalibratedRow> left = [];
        foreach (MeasuredCase item in RunSide.Of(run, Side.Head).Cases)
        {
            MeasuredMetric[] gated = [.. item.Metrics.Where(metric => metric.Metric.Gated)];
            if (item.Failures is [Launch failed, ..])
                left.Add(new UncalibratedRow(item.Id, null, $"launch {failed.Index}: {failed.Reason ?? failed.Status.ToString()}"));
            foreach (MeasuredMetric metric in gated)
            {
                if (Obstacle(metric) is string reason)
                    left.Add(new UncalibratedRow(item.Id, metric.Metric.Name, reason));
                else if (Row(run, item, metric) is { IsNoise: true } row)
                    rows.Add(row);
                else
                    left.Add(new UncalibratedRow(item.Id, metric.Metric.Name, "its values differ by so many times their size that this is no noise"));
            }
        }
        return new CalibratedRun(
            new Calibration
            {
                Suite = run.Suite,
                Environment = run.Environment,
                RunId = run.Id,
                Commit = run.Head,
                MeasuredAt = run.StartedAt,
                Tool = run.Tool,
                Rows = rows,
            },
            left);
    }

    private static string? Obstacle(MeasuredMetric metric)
    {
        int support = LaunchEstimate.FewestSamples(metric.Metric.Statistic);
        int supported = metric.Launches.Count(launch => launch.Values.Count >= support);
        if (metric.Launches.Count >= FewestLaunches && supported < FewestLaunches)
            return $"{metric.Metric.Statistic.ToString().ToLowerInvariant()} needs {support} samples a launch";
        if (supported < FewestLaunches)
            return $"{supported} measured {(supported == 1 ? "launch" : "launches")}; at least {FewestLaunches} are needed";
        LaunchSamples[] launches = Supported(metric);
        return NoiseScale.Of(launches.SelectMany(launch => launch.Values)) is null || CalibratedRow.Deviation(Estimates(launches, metric.Metric.Statistic)) is null
            ? "its values are zero, so it has no relative noise"
            : null;
    }

    private static LaunchSamples[] Supported(MeasuredMetric metric) =>
        [.. metric.Launches.Where(launch => launch.Values.Count >= LaunchEstimate.FewestSamples(metric.Metric.Statistic))];

    private static CalibratedRow Row(RunRecord run, MeasuredCase item, MeasuredMetric metric)
    {
        LaunchSamples[] launches = Supported(metric);
        NoiseScale scale = NoiseScale.Of(launches.SelectMany(launch => launch.Values))!;
        double[] estimates = Estimates(launches, metric.Metric.Statistic);
        LaunchInside[] inside = [.. launches.Select(launch => LaunchInside.Of(launch.Values, scale))];
        int freedom = inside.Sum(launch => launch.Freedom);
        double[] memory = [.. inside.Select(launch => launch.Autocorrelation).OfType<double>()];
        return new CalibratedRow
        {
            Case = item.Id,
            Definition = item.Definition ?? "",
            Metric = metric.Metric.Name,
            Unit = metric.Metric.Unit,
            Better = metric.Metric.Better,
            Statistic = metric.Metric.Statistic,
            Launches = launches.Length,
            Centre = Quantile.Median(estimates),
            Within = freedom == 0 ? 0 : Math.Sqrt(inside.Sum(launch => launch.Squares) / freedom),
            Between = CalibratedRow.Deviation(estimates)!.Value,
            Autocorrelation = memory.Length == 0 ? null : Quantile.Median(memory),
            DriftInside = Quantile.Median([.. inside.Select(launch => launch.Drift)]),
            DriftingLaunches = inside.Count(launch => launch.IsDrifting),
            Estimates = estimates,
            Spreads = [.. Spreads(launches)],
            RunId = run.Id,
        };
    }

    // A quantile near the edge needs some samples to differ from the extreme: a quarter of eight leaves two below it.
    private static IEnumerable<StatisticSpread> Spreads(LaunchSamples[] launches)
    {
        const int FewestForQuartile = 8;
        int fewest = launches.Min(launch => launch.Values.Count);
        SampleStatistic[] candidates =
        [
            SampleStatistic.Median, SampleStatistic.Mean,
            .. fewest >= FewestForQuartile ? [SampleStatistic.P25] : Array.Empty<SampleStatistic>(),
            .. new[] { SampleStatistic.P90, SampleStatistic.P95, SampleStatistic.P99 }.Where(statistic => fewest >= LaunchEstimate.FewestSamples(statistic)),
        ];
        return
            from statistic in candidates
            let deviation = CalibratedRow.Deviation(Estimates(launches, statistic))
            where deviation <= CalibratedRow.MostDeviation
            select new StatisticSpread(statistic, deviation.Value);
    }

    private static double[] Estimates(LaunchSamples[] launches, SampleStatistic statistic) => [.. launches.Select(launch => LaunchEstimate.Of(statistic, launch.Values))];
}
