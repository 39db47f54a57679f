using Perfgate.Execution.Workers.Messages;
using Perfgate.Measurements;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Execution.Workers;

/// <summary>Everything a worker's blocks add up to.</summary>
internal sealed class WorkerMeasurement(IReadOnlyList<Metric> declared)
{
    private readonly Dictionary<MetricName, WorkerSeries> series = [];
    private readonly Dictionary<string, List<double>> spans = [];
    private readonly Dictionary<string, double> counters = [];
    private readonly Dictionary<string, int> dropped = [];
    private readonly List<DeviceReading> devices = [];
    private readonly List<double> at = [];

    public IEnumerable<MetricName> Missing => declared.Select(metric => metric.Name).Where(name => Of(name).Count == 0);

    /// <summary>How many samples were dropped for each reason.</summary>
    public IReadOnlyDictionary<string, int> DropReasons => dropped;

    public int Dropped => dropped.Values.Sum();

    public List<double> Of(MetricName metric) => series.TryGetValue(metric, out WorkerSeries? found) ? found.Values : [];

    /// <summary>Null when the block is as the protocol wants it, otherwise what is wrong. Values before the fault are kept.</summary>
    public string? Add(BlockMessage block) =>
        AddSamples(block.Samples) ?? AddTimes(block.At ?? []) ?? AddSpans(block.Spans ?? []) ?? AddCounters(block.Counters ?? []) ?? AddDrops(block.Dropped ?? []) ?? AddDevices(block.Devices ?? []);

    /// <summary>The launch with all that was measured.</summary>
    public Launch Fill(Launch launch) => launch with
    {
        Samples = [.. series.Values.Where(item => item.Values.Count > 0).Select(item => item.ToSampleSeries())],
        SampledAt = at.Count > 0 ? at : null,
        Spans = [.. spans.Select(span => new SpanSeries(span.Key, span.Value))],
        Counters = counters,
        Dropped = [.. dropped.Where(drop => drop.Value > 0).Select(drop => new DroppedSamples(drop.Key, drop.Value))],
        Devices = devices,
    };

    private string? AddSamples(Dictionary<string, BlockSamples> samples)
    {
        foreach ((string name, BlockSamples block) in samples)
        {
            if (!MetricName.IsValid(name))
                return WorkerFaults.BadMetricName(name);
            MetricName metric = new(name);
            if (!series.TryGetValue(metric, out WorkerSeries? known))
            {
                if (UnitFault(metric, block.Unit, out UnitScale? scale) is string fault)
                    return fault;
                known = series[metric] = new WorkerSeries(metric, block.Unit, scale!);
            }
            if (known.SpelledUnit != block.Unit)
                return WorkerFaults.UnitChanged(name, known.SpelledUnit, block.Unit);
            if (!known.TryAdd(block.Values))
                return WorkerFaults.NotFinite(name);
        }
        return null;
    }

    private string? UnitFault(MetricName name, string unit, out UnitScale? scale)
    {
        if (!UnitScale.TryParse(unit, out scale))
            return WorkerFaults.BadUnit(name.Value, unit);
        Unit found = scale.Base;
        return declared.FirstOrDefault(metric => metric.Name == name) is Metric metric && metric.Unit != found ? WorkerFaults.UnitDoesNotFit(metric, unit) : null;
    }

    private string? AddTimes(double[] added)
    {
        at.AddRange(added);
        return added.All(double.IsFinite) ? null : WorkerFaults.NotFinite("a time in `at`");
    }

    private string? AddSpans(Dictionary<string, double[]> added)
    {
        foreach ((string name, double[] seconds) in added)
        {
            if (!seconds.All(double.IsFinite))
                return WorkerFaults.NotFinite($"span {name}");
            if (!spans.TryGetValue(name, out List<double>? known))
                known = spans[name] = [];
            known.AddRange(seconds);
        }
        return null;
    }

    private string? AddCounters(Dictionary<string, double> added)
    {
        foreach ((string name, double amount) in added)
        {
            counters[name] = counters.GetValueOrDefault(name) + amount;
            if (!double.IsFinite(counters[name]))
                return WorkerFaults.NotFinite($"counter {name}");
        }
        return null;
    }

    private string? AddDrops(BlockDrop[] added)
    {
        foreach (BlockDrop drop in added)
        {
            if (drop.Count < 0)
                return WorkerFaults.NegativeDrop(drop.Reason);
            dropped[drop.Reason] = dropped.GetValueOrDefault(drop.Reason) + drop.Count;
        }
        return null;
    }

    private string? AddDevices(BlockDevice[] added)
    {
        foreach (BlockDevice device in added)
        {
            if (!double.IsFinite(device.AtSeconds) || !device.Values.Values.All(double.IsFinite))
                return WorkerFaults.NotFinite($"a reading of device {device.Device}");
            devices.Add(new DeviceReading(device.Device, device.AtSeconds, device.Values));
        }
        return null;
    }
}
