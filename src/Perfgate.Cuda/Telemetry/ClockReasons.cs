namespace Perfgate.Cuda.Telemetry;

/// <summary>Why the clocks are where they are, at this instant. NVML's bits: named event reasons from about driver 535 on, throttle reasons before.</summary>
[Flags]
public enum ClockReasons : ulong
{
    None = 0,
    Idle = 0x1,
    ApplicationClocks = 0x2,
    SoftwarePowerCap = 0x4,
    HardwareSlowdown = 0x8,
    SyncBoost = 0x10,
    SoftwareThermal = 0x20,
    HardwareThermal = 0x40,
    PowerBrake = 0x80,
    Display = 0x100,

    /// <summary>Heat or the power supply: what was measured meanwhile is worthless.</summary>
    Slowed = HardwareSlowdown | SoftwareThermal | HardwareThermal | PowerBrake,
}
