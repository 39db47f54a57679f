namespace Perfgate.Cuda.Telemetry;

/// <summary>What grows while the driver is loaded, read in one call: the difference between two readings is what happened in between.</summary>
public sealed record DeviceCounters
{
    /// <summary>When the driver took the counters, in microseconds of a clock of its own; readings with the same time are one reading.</summary>
    public required Reading<ulong> AtMicroseconds { get; init; }

    /// <summary>Nanoseconds throttled since the driver was loaded.</summary>
    public required Reading<ulong> SoftwarePowerCap { get; init; }

    /// <inheritdoc cref="SoftwarePowerCap"/>
    public required Reading<ulong> ThermalPolicy { get; init; }

    /// <inheritdoc cref="SoftwarePowerCap"/>
    public required Reading<ulong> SyncBoost { get; init; }

    /// <inheritdoc cref="SoftwarePowerCap"/>
    public required Reading<ulong> BoardLimit { get; init; }

    /// <inheritdoc cref="SoftwarePowerCap"/>
    public required Reading<ulong> LowUtilization { get; init; }

    /// <inheritdoc cref="SoftwarePowerCap"/>
    public required Reading<ulong> Reliability { get; init; }

    /// <inheritdoc cref="SoftwarePowerCap"/>
    public required Reading<ulong> SoftwareThermal { get; init; }

    /// <inheritdoc cref="SoftwarePowerCap"/>
    public required Reading<ulong> HardwareThermal { get; init; }

    /// <inheritdoc cref="SoftwarePowerCap"/>
    public required Reading<ulong> PowerBrake { get; init; }

    /// <summary>Millijoules since the driver was loaded; smaller than before means that it was loaded again.</summary>
    public required Reading<ulong> EnergyMillijoules { get; init; }

    public required Reading<ulong> PcieReplays { get; init; }

    /// <summary>Milliwatts, averaged over a second on Ampere and later.</summary>
    public required Reading<ulong> PowerAverageMilliwatts { get; init; }

    /// <summary>Milliwatts at this instant.</summary>
    public required Reading<ulong> PowerInstantMilliwatts { get; init; }
}
