using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Histories;

/// <summary>One row through its accepted runs, with everything a chart shows.</summary>
public sealed record RowHistory
{
    public required CaseId Case { get; init; }

    public required MetricName Metric { get; init; }

    public required Unit Unit { get; init; }

    public required Direction Better { get; init; }

    public required SampleStatistic Statistic { get; init; }

    /// <summary>Oldest first, at least one.</summary>
    public required IReadOnlyList<RunInHistory> Runs { get; init; }

    /// <summary>How many of the newest runs are the rolling window, what a new run is compared with.</summary>
    public required int Window { get; init; }

    /// <summary>The newest run against the anchor, sign as measured; null without an anchor or where the newest run is the anchor.</summary>
    public Ratio? SinceAnchor { get; init; }

    /// <summary>Along Theil and Sen's line through the window, from its first to its last run; null with fewer than two.</summary>
    public Ratio? OverWindow { get; init; }

    /// <summary>Null with too few runs; <see cref="Missing"/> says so.</summary>
    public HistoryChart? Chart { get; init; }

    public Drift? Drift { get; init; }

    public IReadOnlyList<LevelChange> Changes { get; init; } = [];

    /// <summary>What cannot be told yet and what it needs, as sentences.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
