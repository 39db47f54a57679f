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

    // The headers of CUDA 12.9 and 13.0 and the drivers built with them have the next three numbers; those of 13.1 have 269 to 271, and settings of power smoothing at these.
    EarlierThrottledBySoftwareThermal = 251,
    EarlierThrottledByHardwareThermal = 252,
    EarlierThrottledByPowerBrake = 253,
    ThrottledBySoftwareThermal = 269,
    ThrottledByHardwareThermal = 270,
    ThrottledByPowerBrake = 271,
}
