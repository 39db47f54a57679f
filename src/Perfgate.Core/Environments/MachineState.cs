namespace Perfgate.Environments;

/// <summary>What the machine was doing at one moment; null where it cannot be told. Used to warn about noisy hosts.</summary>
public sealed record MachineState
{
    public DateTimeOffset At { get; init; }

    /// <summary>Runnable processes averaged over one minute.</summary>
    public double? LoadAverage { get; init; }

    /// <summary>Share of CPU time taken by other virtual machines since boot (at the start) or since the start of the run (at its end); 0 to 1.</summary>
    public double? StealShare { get; init; }

    public double? AvailableMemoryBytes { get; init; }

    /// <summary>Share of CPU time used by anyone since the start of the run; 0 to 1. Null at the start.</summary>
    public double? BusyShare { get; init; }

    /// <summary>Further readings by name: temperatures, clocks, throttle counters of devices.</summary>
    public IReadOnlyDictionary<string, double> Readings { get; init; } = new Dictionary<string, double>();
}
