using Perfgate.Cuda.Measuring.Watches;
using Perfgate.Cuda.Telemetry;

namespace Perfgate.Cuda.Monitoring;

/// <summary>
/// A device read again and again while a launch runs, summed up to mean and peak. A reading the driver has not refreshed since the last one, by the time it stamps, counts once.
/// </summary>
internal sealed class LaunchReadings(NvmlDevice device, PerformanceMetrics? metrics)
{
    /// <summary>Seconds. Below this, power is an average of something else.</summary>
    public const double Shortest = WatchNumbers.ShortestForEnergy;

    /// <summary>Seconds. The driver's own window for the share of time with a kernel is up to a second long.</summary>
    public const double ShortestForActivity = 2;

    // Performance metrics need a tenth of a second between two samples; twice that is on the safe side.
    private const double BetweenMetrics = 0.2;

    private readonly Dictionary<string, ReadingSeries> series = [];
    private Boundary? first;
    private Boundary? last;
    private double metricsAt = double.NegativeInfinity;

    /// <param name="atSeconds">Since the launch started.</param>
    public void Take(double atSeconds)
    {
        Boundary now = new(atSeconds, device.ReadBoundary());
        if (last is not null && IsStale(last.Reading.Counters, now.Reading.Counters))
            return;
        (first, last) = (first ?? now, now);
        Add("sm_clock_hz", now.Reading.SmClock.Select(megahertz => megahertz * 1e6));
        Add("memory_clock_hz", now.Reading.MemoryClock.Select(megahertz => megahertz * 1e6));
        Add("power_w", now.Reading.Counters.PowerInstantMilliwatts.Select(milliwatts => milliwatts / 1e3));
        Add("temperature_celsius", now.Reading.Temperature.Select(celsius => (double)celsius));
        Add("memory_used_bytes", now.Reading.Memory.Select(memory => (double)memory.Used));
        Add("kernel_active_ratio", device.KernelActivePercent().Select(percent => percent / 100.0));
        TakeMetrics(atSeconds);
    }

    /// <summary>Empty for a launch too short to mean anything. Names begin with <c>launch_</c>: loading and warming up are in them, unlike in what the worker sums up.</summary>
    public IReadOnlyDictionary<string, double> Summarize()
    {
        Dictionary<string, double> numbers = [];
        if (first is null || last is null || first.SecondsUntil(last) is var seconds && seconds < Shortest)
            return numbers;
        foreach ((string name, ReadingSeries values) in series)
        {
            if (name == "kernel_active_ratio" && seconds < ShortestForActivity)
                continue;
            numbers[$"launch_mean_{name}"] = values.Mean;
            numbers[$"launch_peak_{name}"] = values.Peak;
        }
        if (Growth.Of(first.Reading.Counters.EnergyMillijoules, last.Reading.Counters.EnergyMillijoules) is > 0 and ulong millijoules)
            numbers["launch_energy_j"] = millijoules / 1e3;
        return numbers;
    }

    private void TakeMetrics(double atSeconds)
    {
        if (metrics is null)
        {
            // Each of the two takes 20 ms, so they are read where there is nothing better only.
            (Reading<double> sent, Reading<double> received) = device.PcieThroughput();
            Add(GpmNames.Of(GpmMetric.PcieSent), sent);
            Add(GpmNames.Of(GpmMetric.PcieReceived), received);
            return;
        }
        if (atSeconds - metricsAt < BetweenMetrics)
            return;
        metricsAt = atSeconds;
        foreach ((string name, double value) in metrics.Since())
            Add(name, value);
    }

    private void Add(string name, Reading<double> reading)
    {
        if (reading.TryGet(out double value))
            Add(name, value);
    }

    private void Add(string name, double value)
    {
        if (!series.TryGetValue(name, out ReadingSeries? values))
            series[name] = values = new ReadingSeries();
        values.Add(value);
    }

    private static bool IsStale(DeviceCounters before, DeviceCounters now) =>
        before.AtMicroseconds.TryGet(out ulong then) && now.AtMicroseconds.TryGet(out ulong stamp) && stamp <= then;
}
