namespace Perfgate.Cuda.Telemetry;

/// <summary>What is read at the boundary of a block of samples: little, because a reading takes time, and all of it with the device still awake.</summary>
public sealed record BoundaryReading
{
    public required DeviceCounters Counters { get; init; }

    /// <summary>MHz</summary>
    public required Reading<uint> SmClock { get; init; }

    /// <summary>MHz</summary>
    public required Reading<uint> MemoryClock { get; init; }

    public required Reading<ClockReasons> Reasons { get; init; }

    /// <summary>°C</summary>
    public required Reading<int> Temperature { get; init; }

    public required Reading<DeviceMemory> Memory { get; init; }

    public required Reading<uint> PcieGeneration { get; init; }

    public required Reading<uint> PcieWidth { get; init; }
}
