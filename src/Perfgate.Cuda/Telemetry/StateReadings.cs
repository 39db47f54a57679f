namespace Perfgate.Cuda.Telemetry;

/// <summary>A device's state as named numbers, for the readings of a machine's state in the run record. What is unknown is left out.</summary>
public static class StateReadings
{
    /// <param name="prefix">Before every name, <c>gpu0</c>.</param>
    public static IReadOnlyDictionary<string, double> Of(DeviceState state, string prefix)
    {
        Dictionary<string, double> readings = [];
        Add("sm_clock_hz", state.SmClock.Select(megahertz => megahertz * 1e6));
        Add("memory_clock_hz", state.MemoryClock.Select(megahertz => megahertz * 1e6));
        Add("clock_reasons", state.Reasons.Select(reasons => (double)(ulong)reasons));
        Add("performance_state", state.PerformanceState.Select(level => (double)level));
        Add("temperature_celsius", state.Temperature.Select(celsius => (double)celsius));
        Add("power_w", state.Power.Select(milliwatts => milliwatts / 1e3));
        Add("memory_used_bytes", state.Memory.Select(memory => (double)memory.Used));
        Add("kernel_active_ratio", state.KernelActivePercent.Select(percent => percent / 100.0));
        Add("pcie_generation", state.PcieGeneration.Select(generation => (double)generation));
        Add("pcie_width", state.PcieWidth.Select(width => (double)width));
        Add("ecc_corrected", state.EccCorrected.Select(count => (double)count));
        Add("ecc_uncorrected", state.EccUncorrected.Select(count => (double)count));
        Add("processes", state.Processes.Select(processes => (double)processes.Count));
        AddCounters(state.Counters);
        return readings;

        void Add(string name, Reading<double> reading)
        {
            if (reading.TryGet(out double value))
                readings[$"{prefix}.{name}"] = value;
        }

        void AddCounters(DeviceCounters counters)
        {
            Add("throttled_power_s", Seconds(counters.SoftwarePowerCap));
            Add("throttled_thermal_policy_s", Seconds(counters.ThermalPolicy));
            Add("throttled_sync_boost_s", Seconds(counters.SyncBoost));
            Add("throttled_board_limit_s", Seconds(counters.BoardLimit));
            Add("throttled_low_utilization_s", Seconds(counters.LowUtilization));
            Add("throttled_reliability_s", Seconds(counters.Reliability));
            Add("throttled_software_thermal_s", Seconds(counters.SoftwareThermal));
            Add("throttled_hardware_thermal_s", Seconds(counters.HardwareThermal));
            Add("throttled_power_brake_s", Seconds(counters.PowerBrake));
            Add("energy_j", counters.EnergyMillijoules.Select(millijoules => millijoules / 1e3));
            Add("pcie_replays", counters.PcieReplays.Select(count => (double)count));
        }
    }

    private static Reading<double> Seconds(Reading<ulong> nanoseconds) => nanoseconds.Select(value => value / 1e9);
}
