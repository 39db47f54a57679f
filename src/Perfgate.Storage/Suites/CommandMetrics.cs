using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>What every execution of a command is measured by. The floors are what process start and the clock's grain already cost.</summary>
internal static class CommandMetrics
{
    public static readonly IReadOnlyDictionary<string, Metric> All = new[]
    {
        new Metric { Name = MetricName.WallTime, Unit = Unit.Seconds, Better = Direction.Lower, Floor = 0.005 },
        new Metric { Name = MetricName.UserTime, Unit = Unit.Seconds, Better = Direction.Lower, Floor = 0.010 },
        new Metric { Name = MetricName.SystemTime, Unit = Unit.Seconds, Better = Direction.Lower, Floor = 0.010 },
        new Metric { Name = MetricName.PeakMemory, Unit = Unit.Bytes, Better = Direction.Lower, Floor = 4 * 1048576 },
    }.ToDictionary(metric => metric.Name.Value);

    public static Metric WallTime => All[MetricName.WallTime.Value];
}
