namespace Perfgate.Cuda.Telemetry;

/// <summary>What a device is doing at one moment. Read at the start and end of a run and between blocks, never inside a timed one: reading goes through firmware and can perturb.</summary>
public sealed record DeviceState
{
    /// <summary>MHz</summary>
    public required Reading<uint> SmClock { get; init; }

    /// <summary>MHz</summary>
    public required Reading<uint> MemoryClock { get; init; }

    public required Reading<ClockReasons> Reasons { get; init; }

    /// <summary>0 is the fastest, 15 the slowest.</summary>
    public required Reading<int> PerformanceState { get; init; }

    /// <summary>°C</summary>
    public required Reading<int> Temperature { get; init; }

    /// <summary>Milliwatts.</summary>
    public required Reading<uint> Power { get; init; }

    public required Reading<DeviceMemory> Memory { get; init; }

    /// <summary>Percent of the last sample period (a sixth of a second to a second) in which a kernel ran; says nothing of how many multiprocessors worked.</summary>
    public required Reading<uint> KernelActivePercent { get; init; }

    public required Reading<uint> PcieGeneration { get; init; }

    public required Reading<uint> PcieWidth { get; init; }

    /// <summary>Since the last reset.</summary>
    public required Reading<ulong> EccCorrected { get; init; }

    /// <summary>Since the last reset.</summary>
    public required Reading<ulong> EccUncorrected { get; init; }

    public required Reading<bool> RowRemapPending { get; init; }

    public required Reading<IReadOnlyList<DeviceProcess>> Processes { get; init; }

    public required DeviceCounters Counters { get; init; }
}
