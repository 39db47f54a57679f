namespace Perfgate.Cuda.Telemetry;

/// <summary>NVML's field numbers (NVML_FI_DEV_...) that perfgate reads in one batch.</summary>
internal enum FieldId : uint
{
    ThrottledByPower = 74,
    ThrottledByThermalPolicy = 75,
    ThrottledBySyncBoost = 76,
    ThrottledByBoardLimit = 77,
    ThrottledByLowUtilization = 78,
    ThrottledByReliability = 79,
    Energy = 83,
    PcieReplay = 94,
    PowerAverage = 185,
    PowerInstant = 186,
    ThrottledBySoftwareThermal = 269,
    ThrottledByHardwareThermal = 270,
    ThrottledByPowerBrake = 271,
}
