using Perfgate.Cuda.Telemetry;
using Perfgate.Measurements;

namespace Perfgate.Cuda.Measuring.Watches;

/// <summary>A boundary as the named numbers of the run record; what is unknown is left out. Counters are counted from the launch's first boundary.</summary>
internal static class BlockReading
{
    public static DeviceReading Of(string device, Boundary first, Boundary now)
    {
        BoundaryReading reading = now.Reading;
        DeviceCounters counters = reading.Counters;
        Dictionary<string, double> values = [];
        Add("sm_clock_hz", reading.SmClock.Select(megahertz => megahertz * 1e6));
        Add("memory_clock_hz", reading.MemoryClock.Select(megahertz => megahertz * 1e6));
        Add("temperature_celsius", reading.Temperature.Select(celsius => (double)celsius));
        Add("power_w", counters.PowerInstantMilliwatts.Select(milliwatts => milliwatts / 1e3));
        Add("memory_used_bytes", reading.Memory.Select(memory => (double)memory.Used));
        Add("pcie_generation", reading.PcieGeneration.Select(generation => (double)generation));
        Add("pcie_width", reading.PcieWidth.Select(width => (double)width));
        if (Growth.Of(first.Reading.Counters.EnergyMillijoules, counters.EnergyMillijoules) is ulong millijoules)
            values["energy_j"] = millijoules / 1e3;
        if (Throttling.Seconds(first.Reading, reading) is double throttled)
            values["throttled_s"] = throttled;
        return new DeviceReading(device, now.AtSeconds, values);

        void Add(string name, Reading<double> value)
        {
            if (value.TryGet(out double known))
                values[name] = known;
        }
    }
}
