using Perfgate.Measurements;
using Perfgate.Records;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.Histories;

/// <summary>One accepted run in the series of a row: its launches, as samples while they are kept, later as summaries.</summary>
public sealed class HistoryPoint
{
    private readonly Func<SampleStatistic, double[]> launches;

    /// <param name="launches">At least one, each with at least one sample.</param>
    public HistoryPoint(string run, CommitInfo? commit, DateTimeOffset measuredAt, bool isAnchor, IReadOnlyList<IReadOnlyList<double>> launches)
        : this(run, commit, measuredAt, isAnchor, statistic => [.. launches.Select(samples => LaunchEstimate.Of(statistic, samples))])
    {
    }

    /// <param name="launches">At least one.</param>
    public HistoryPoint(string run, CommitInfo? commit, DateTimeOffset measuredAt, bool isAnchor, IReadOnlyList<LaunchSummary> launches)
        : this(run, commit, measuredAt, isAnchor, statistic => [.. launches.Select(launch => launch.By(statistic))])
    {
    }

    private HistoryPoint(string run, CommitInfo? commit, DateTimeOffset measuredAt, bool isAnchor, Func<SampleStatistic, double[]> launches)
    {
        Run = run;
        Commit = commit;
        MeasuredAt = measuredAt;
        IsAnchor = isAnchor;
        this.launches = launches;
    }

    /// <summary>The run's id.</summary>
    public string Run { get; }

    public CommitInfo? Commit { get; }

    public DateTimeOffset MeasuredAt { get; }

    /// <summary>The run that slow drift is held against.</summary>
    public bool IsAnchor { get; }

    /// <summary>The statistic of every launch, in the metric's base unit.</summary>
    public double[] Launches(SampleStatistic statistic) => launches(statistic);

    /// <summary>The median of the launches' statistics, in the metric's base unit.</summary>
    public double Estimate(SampleStatistic statistic) => Quantile.Median(launches(statistic));
}
