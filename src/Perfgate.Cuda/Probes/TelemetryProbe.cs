using System.Diagnostics;
using Perfgate.Cuda.Measuring;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;
using Perfgate.Quantities;
using Perfgate.Statistics;

namespace Perfgate.Cuda.Probes;

/// <summary>What reading NVML costs and how often its energy counter changes.</summary>
internal static class TelemetryProbe
{
    private const int Reads = 200;
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(1.5);

    public static IReadOnlyList<ProbeReading> Run(Result<NvmlDevice> telemetry, Instruments instruments)
    {
        if (!telemetry.Succeeded)
            return [new("nvml_read", null, Unit.Seconds, $"one batched read of counters; {telemetry.Diagnostics[0].Sentence}")];
        NvmlDevice device = telemetry.Value;
        double[] costs = [.. Enumerable.Range(0, Reads).Select(_ => Seconds(() => device.ReadCounters()))];
        (double? refresh, int changes) = EnergyRefresh(device, instruments);
        return
        [
            new("nvml_read_median", Quantile.Median(costs), Unit.Seconds, "one batched read of counters, as between blocks: median"),
            new("nvml_read_max", costs.Max(), Unit.Seconds, "one batched read of counters: worst of 200"),
            new("nvml_state", Seconds(() => device.ReadState()), Unit.Seconds, "one read of the whole state, as at the start and end of a run"),
            new("energy_refresh", refresh, Unit.Seconds, $"time between changes of the energy counter under load, median of {changes}" + (refresh is null ? "; fewer than three changes in 1.5 s" : "")),
        ];
    }

    private static (double? Median, int Changes) EnergyRefresh(NvmlDevice device, Instruments instruments)
    {
        List<double> changes = [];
        ulong? last = null;
        long begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < Watched)
        {
            // Work, or an idle device would hardly use any.
            if (instruments.Flush.Queue(instruments.Stream) is not null || instruments.Stream.Synchronize() is not null)
                break;
            if (!device.ReadCounters().EnergyMillijoules.TryGet(out ulong energy) || energy == last)
                continue;
            if (last is not null)
                changes.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
            last = energy;
        }
        double[] periods = [.. changes.Zip(changes.Skip(1), (earlier, later) => later - earlier)];
        return periods.Length < 2 ? (null, periods.Length) : (Quantile.Median(periods), periods.Length);
    }

    private static double Seconds(Action action)
    {
        long begun = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
