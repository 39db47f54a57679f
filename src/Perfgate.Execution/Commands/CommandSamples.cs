using Perfgate.Execution.Processes;
using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Execution.Commands;

/// <summary>The samples of a command's executions, one value of each metric an execution.</summary>
internal sealed class CommandSamples
{
    private readonly List<(MetricName Metric, Unit Unit, List<double> Values)> series =
    [
        (MetricName.WallTime, Unit.Seconds, []),
        (MetricName.UserTime, Unit.Seconds, []),
        (MetricName.SystemTime, Unit.Seconds, []),
        (MetricName.PeakMemory, Unit.Bytes, []),
    ];

    /// <summary>All series that have a value. Peak memory misses executions too short to be seen.</summary>
    public IReadOnlyList<SampleSeries> Series =>
        [.. series.Where(item => item.Values.Count > 0).Select(item => new SampleSeries(item.Metric, item.Unit, [.. item.Values]))];

    public void Add(ProcessOutcome outcome)
    {
        double?[] values = [outcome.WallSeconds, outcome.UserSeconds, outcome.SystemSeconds, outcome.PeakMemoryBytes];
        foreach (((_, _, List<double> known), double? value) in series.Zip(values))
        {
            if (value is double measured)
                known.Add(measured);
        }
    }

    /// <summary>The values of one metric so far; empty for a metric a command does not have.</summary>
    public List<double> Of(MetricName metric) => series.FirstOrDefault(item => item.Metric == metric).Values ?? [];
}
