using Perfgate.Histories;
using Perfgate.Quantities;

namespace Perfgate.Cli.Outputs;

/// <summary>One row through its accepted runs.</summary>
internal sealed record HistoryRowOutput
{
    public required string Case { get; init; }

    public required string Metric { get; init; }

    public required string Unit { get; init; }

    public required string Better { get; init; }

    public required string Statistic { get; init; }

    public required int Window { get; init; }

    public double? SinceAnchor { get; init; }

    public double? OverWindow { get; init; }

    public required IReadOnlyList<HistoryRunOutput> Runs { get; init; }

    public ChartOutput? Chart { get; init; }

    public DriftOutput? Drift { get; init; }

    public required IReadOnlyList<LevelChangeOutput> Changes { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    public static HistoryRowOutput Of(RowHistory history) => new()
    {
        Case = history.Case.Value,
        Metric = history.Metric.Value,
        Unit = history.Unit.Symbol,
        Better = history.Better == Direction.Lower ? "lower" : "higher",
        Statistic = history.Statistic.ToString().ToLowerInvariant(),
        Window = history.Window,
        SinceAnchor = history.SinceAnchor?.Fraction,
        OverWindow = history.OverWindow?.Fraction,
        Runs = [.. history.Runs.Select(HistoryRunOutput.Of)],
        Chart = history.Chart is HistoryChart chart ? ChartOutput.Of(chart, history) : null,
        Drift = history.Drift is Drift drift ? DriftOutput.Of(drift) : null,
        Changes = [.. history.Changes.Select(LevelChangeOutput.Of)],
        Missing = history.Missing,
    };
}
