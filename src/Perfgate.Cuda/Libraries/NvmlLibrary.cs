using Perfgate.Cuda.Telemetry.Layouts;

namespace Perfgate.Cuda.Libraries;

/// <summary>The functions of NVML, the management library: nearly all optional, since a missing one only means a reading is unknown. Fields have the exports' own names; the constructor says which older export may stand in. An optional one the library lacks is null.</summary>
internal sealed unsafe class NvmlLibrary
{
    public readonly delegate* unmanaged<int> nvmlInit_v2;
    public readonly delegate* unmanaged<int> nvmlShutdown;
    public readonly delegate* unmanaged<int, byte*> nvmlErrorString;
    public readonly delegate* unmanaged<byte*, uint, int> nvmlSystemGetDriverVersion;
    public readonly delegate* unmanaged<byte*, uint, int> nvmlSystemGetNVMLVersion;
    public readonly delegate* unmanaged<byte*, nint*, int> nvmlDeviceGetHandleByUUID;
    public readonly delegate* unmanaged<byte*, nint*, int> nvmlDeviceGetHandleByPciBusId_v2;
    public readonly delegate* unmanaged<nint, byte*, uint, int> nvmlDeviceGetName;
    public readonly delegate* unmanaged<nint, byte*, uint, int> nvmlDeviceGetUUID;
    public readonly delegate* unmanaged<nint, byte*, uint, int> nvmlDeviceGetSerial;
    public readonly delegate* unmanaged<nint, byte*, uint, int> nvmlDeviceGetVbiosVersion;
    public readonly delegate* unmanaged<nint, byte*, uint, int> nvmlDeviceGetInforomImageVersion;
    public readonly delegate* unmanaged<nint, byte*, int> nvmlDeviceGetGspFirmwareVersion;
    public readonly delegate* unmanaged<nint, uint*, uint*, int> nvmlDeviceGetGspFirmwareMode;
    public readonly delegate* unmanaged<nint, uint*, int> nvmlDeviceGetMemoryBusWidth;
    public readonly delegate* unmanaged<nint, uint*, int> nvmlDeviceGetNumaNodeId;
    public readonly delegate* unmanaged<nint, int*, int> nvmlDeviceGetVirtualizationMode;
    public readonly delegate* unmanaged<nint, int*, int> nvmlDeviceGetPersistenceMode;
    public readonly delegate* unmanaged<nint, int*, int> nvmlDeviceGetComputeMode;
    public readonly delegate* unmanaged<nint, int*, int*, int> nvmlDeviceGetEccMode;
    public readonly delegate* unmanaged<nint, uint*, uint*, int> nvmlDeviceGetMigMode;
    public readonly delegate* unmanaged<nint, int, uint*, int> nvmlDeviceGetClockInfo;
    public readonly delegate* unmanaged<nint, int, uint*, int> nvmlDeviceGetMaxClockInfo;
    public readonly delegate* unmanaged<nint, ulong*, int> nvmlDeviceGetCurrentClocksEventReasons;
    public readonly delegate* unmanaged<nint, int*, int> nvmlDeviceGetPerformanceState;
    public readonly delegate* unmanaged<nint, int, NvmlFieldValue*, int> nvmlDeviceGetFieldValues;
    public readonly delegate* unmanaged<nint, uint*, int> nvmlDeviceGetPowerUsage;
    public readonly delegate* unmanaged<nint, uint*, int> nvmlDeviceGetEnforcedPowerLimit;
    public readonly delegate* unmanaged<nint, uint*, int> nvmlDeviceGetPowerManagementDefaultLimit;
    public readonly delegate* unmanaged<nint, uint*, uint*, int> nvmlDeviceGetPowerManagementLimitConstraints;
    public readonly delegate* unmanaged<nint, ulong*, int> nvmlDeviceGetTotalEnergyConsumption;
    public readonly delegate* unmanaged<nint, NvmlTemperature*, int> nvmlDeviceGetTemperatureV;
    public readonly delegate* unmanaged<nint, int, uint*, int> nvmlDeviceGetTemperature;
    public readonly delegate* unmanaged<nint, NvmlMemory*, int> nvmlDeviceGetMemoryInfo;
    public readonly delegate* unmanaged<nint, NvmlMemoryV2*, int> nvmlDeviceGetMemoryInfo_v2;
    public readonly delegate* unmanaged<nint, NvmlActivity*, int> nvmlDeviceGetUtilizationRates;
    public readonly delegate* unmanaged<nint, uint*, NvmlProcess*, int> nvmlDeviceGetComputeRunningProcesses_v3;
    public readonly delegate* unmanaged<nint, uint*, NvmlProcess*, int> nvmlDeviceGetGraphicsRunningProcesses_v3;
    public readonly delegate* unmanaged<nint, uint*, NvmlProcess*, int> nvmlDeviceGetMPSComputeRunningProcesses_v3;
    public readonly delegate* unmanaged<nint, uint*, int> nvmlDeviceGetCurrPcieLinkGeneration;
    public readonly delegate* unmanaged<nint, uint*, int> nvmlDeviceGetCurrPcieLinkWidth;
    public readonly delegate* unmanaged<nint, uint*, int> nvmlDeviceGetMaxPcieLinkGeneration;
    public readonly delegate* unmanaged<nint, uint*, int> nvmlDeviceGetMaxPcieLinkWidth;
    public readonly delegate* unmanaged<nint, uint*, int> nvmlDeviceGetPcieReplayCounter;
    public readonly delegate* unmanaged<nint, int, int, ulong*, int> nvmlDeviceGetTotalEccErrors;
    public readonly delegate* unmanaged<nint, uint*, uint*, uint*, uint*, int> nvmlDeviceGetRemappedRows;
    public readonly delegate* unmanaged<nint, uint, uint, int> nvmlDeviceSetGpuLockedClocks;
    public readonly delegate* unmanaged<nint, int> nvmlDeviceResetGpuLockedClocks;

    public NvmlLibrary(Exports exports)
    {
        nvmlInit_v2 = (delegate* unmanaged<int>)exports.Required(nameof(nvmlInit_v2));
        nvmlShutdown = (delegate* unmanaged<int>)exports.Required(nameof(nvmlShutdown));
        nvmlErrorString = (delegate* unmanaged<int, byte*>)exports.Required(nameof(nvmlErrorString));
        nvmlSystemGetDriverVersion = (delegate* unmanaged<byte*, uint, int>)exports.Required(nameof(nvmlSystemGetDriverVersion));
        nvmlSystemGetNVMLVersion = (delegate* unmanaged<byte*, uint, int>)exports.Optional(nameof(nvmlSystemGetNVMLVersion));
        nvmlDeviceGetHandleByUUID = (delegate* unmanaged<byte*, nint*, int>)exports.Required(nameof(nvmlDeviceGetHandleByUUID));
        nvmlDeviceGetHandleByPciBusId_v2 = (delegate* unmanaged<byte*, nint*, int>)exports.Required(nameof(nvmlDeviceGetHandleByPciBusId_v2));
        nvmlDeviceGetName = (delegate* unmanaged<nint, byte*, uint, int>)exports.Optional(nameof(nvmlDeviceGetName));
        nvmlDeviceGetUUID = (delegate* unmanaged<nint, byte*, uint, int>)exports.Optional(nameof(nvmlDeviceGetUUID));
        nvmlDeviceGetSerial = (delegate* unmanaged<nint, byte*, uint, int>)exports.Optional(nameof(nvmlDeviceGetSerial));
        nvmlDeviceGetVbiosVersion = (delegate* unmanaged<nint, byte*, uint, int>)exports.Optional(nameof(nvmlDeviceGetVbiosVersion));
        nvmlDeviceGetInforomImageVersion = (delegate* unmanaged<nint, byte*, uint, int>)exports.Optional(nameof(nvmlDeviceGetInforomImageVersion));
        nvmlDeviceGetGspFirmwareVersion = (delegate* unmanaged<nint, byte*, int>)exports.Optional(nameof(nvmlDeviceGetGspFirmwareVersion));
        nvmlDeviceGetGspFirmwareMode = (delegate* unmanaged<nint, uint*, uint*, int>)exports.Optional(nameof(nvmlDeviceGetGspFirmwareMode));
        nvmlDeviceGetMemoryBusWidth = (delegate* unmanaged<nint, uint*, int>)exports.Optional(nameof(nvmlDeviceGetMemoryBusWidth));
        nvmlDeviceGetNumaNodeId = (delegate* unmanaged<nint, uint*, int>)exports.Optional(nameof(nvmlDeviceGetNumaNodeId));
        nvmlDeviceGetVirtualizationMode = (delegate* unmanaged<nint, int*, int>)exports.Optional(nameof(nvmlDeviceGetVirtualizationMode));
        nvmlDeviceGetPersistenceMode = (delegate* unmanaged<nint, int*, int>)exports.Optional(nameof(nvmlDeviceGetPersistenceMode));
        nvmlDeviceGetComputeMode = (delegate* unmanaged<nint, int*, int>)exports.Optional(nameof(nvmlDeviceGetComputeMode));
        nvmlDeviceGetEccMode = (delegate* unmanaged<nint, int*, int*, int>)exports.Optional(nameof(nvmlDeviceGetEccMode));
        nvmlDeviceGetMigMode = (delegate* unmanaged<nint, uint*, uint*, int>)exports.Optional(nameof(nvmlDeviceGetMigMode));
        nvmlDeviceGetClockInfo = (delegate* unmanaged<nint, int, uint*, int>)exports.Optional(nameof(nvmlDeviceGetClockInfo));
        nvmlDeviceGetMaxClockInfo = (delegate* unmanaged<nint, int, uint*, int>)exports.Optional(nameof(nvmlDeviceGetMaxClockInfo));
        nvmlDeviceGetCurrentClocksEventReasons = (delegate* unmanaged<nint, ulong*, int>)exports.Optional(nameof(nvmlDeviceGetCurrentClocksEventReasons), "nvmlDeviceGetCurrentClocksThrottleReasons");
        nvmlDeviceGetPerformanceState = (delegate* unmanaged<nint, int*, int>)exports.Optional(nameof(nvmlDeviceGetPerformanceState));
        nvmlDeviceGetFieldValues = (delegate* unmanaged<nint, int, NvmlFieldValue*, int>)exports.Optional(nameof(nvmlDeviceGetFieldValues));
        nvmlDeviceGetPowerUsage = (delegate* unmanaged<nint, uint*, int>)exports.Optional(nameof(nvmlDeviceGetPowerUsage));
        nvmlDeviceGetEnforcedPowerLimit = (delegate* unmanaged<nint, uint*, int>)exports.Optional(nameof(nvmlDeviceGetEnforcedPowerLimit));
        nvmlDeviceGetPowerManagementDefaultLimit = (delegate* unmanaged<nint, uint*, int>)exports.Optional(nameof(nvmlDeviceGetPowerManagementDefaultLimit));
        nvmlDeviceGetPowerManagementLimitConstraints = (delegate* unmanaged<nint, uint*, uint*, int>)exports.Optional(nameof(nvmlDeviceGetPowerManagementLimitConstraints));
        nvmlDeviceGetTotalEnergyConsumption = (delegate* unmanaged<nint, ulong*, int>)exports.Optional(nameof(nvmlDeviceGetTotalEnergyConsumption));
        nvmlDeviceGetTemperatureV = (delegate* unmanaged<nint, NvmlTemperature*, int>)exports.Optional(nameof(nvmlDeviceGetTemperatureV));
        nvmlDeviceGetTemperature = (delegate* unmanaged<nint, int, uint*, int>)exports.Optional(nameof(nvmlDeviceGetTemperature));
        nvmlDeviceGetMemoryInfo = (delegate* unmanaged<nint, NvmlMemory*, int>)exports.Optional(nameof(nvmlDeviceGetMemoryInfo));
        nvmlDeviceGetMemoryInfo_v2 = (delegate* unmanaged<nint, NvmlMemoryV2*, int>)exports.Optional(nameof(nvmlDeviceGetMemoryInfo_v2));
        nvmlDeviceGetUtilizationRates = (delegate* unmanaged<nint, NvmlActivity*, int>)exports.Optional(nameof(nvmlDeviceGetUtilizationRates));
        nvmlDeviceGetComputeRunningProcesses_v3 = (delegate* unmanaged<nint, uint*, NvmlProcess*, int>)exports.Optional(nameof(nvmlDeviceGetComputeRunningProcesses_v3), "nvmlDeviceGetComputeRunningProcesses_v2");
        nvmlDeviceGetGraphicsRunningProcesses_v3 = (delegate* unmanaged<nint, uint*, NvmlProcess*, int>)exports.Optional(nameof(nvmlDeviceGetGraphicsRunningProcesses_v3), "nvmlDeviceGetGraphicsRunningProcesses_v2");
        nvmlDeviceGetMPSComputeRunningProcesses_v3 = (delegate* unmanaged<nint, uint*, NvmlProcess*, int>)exports.Optional(nameof(nvmlDeviceGetMPSComputeRunningProcesses_v3), "nvmlDeviceGetMPSComputeRunningProcesses_v2");
        nvmlDeviceGetCurrPcieLinkGeneration = (delegate* unmanaged<nint, uint*, int>)exports.Optional(nameof(nvmlDeviceGetCurrPcieLinkGeneration));
        nvmlDeviceGetCurrPcieLinkWidth = (delegate* unmanaged<nint, uint*, int>)exports.Optional(nameof(nvmlDeviceGetCurrPcieLinkWidth));
        nvmlDeviceGetMaxPcieLinkGeneration = (delegate* unmanaged<nint, uint*, int>)exports.Optional(nameof(nvmlDeviceGetMaxPcieLinkGeneration));
        nvmlDeviceGetMaxPcieLinkWidth = (delegate* unmanaged<nint, uint*, int>)exports.Optional(nameof(nvmlDeviceGetMaxPcieLinkWidth));
        nvmlDeviceGetPcieReplayCounter = (delegate* unmanaged<nint, uint*, int>)exports.Optional(nameof(nvmlDeviceGetPcieReplayCounter));
        nvmlDeviceGetTotalEccErrors = (delegate* unmanaged<nint, int, int, ulong*, int>)exports.Optional(nameof(nvmlDeviceGetTotalEccErrors));
        nvmlDeviceGetRemappedRows = (delegate* unmanaged<nint, uint*, uint*, uint*, uint*, int>)exports.Optional(nameof(nvmlDeviceGetRemappedRows));
        nvmlDeviceSetGpuLockedClocks = (delegate* unmanaged<nint, uint, uint, int>)exports.Optional(nameof(nvmlDeviceSetGpuLockedClocks));
        nvmlDeviceResetGpuLockedClocks = (delegate* unmanaged<nint, int>)exports.Optional(nameof(nvmlDeviceResetGpuLockedClocks));
    }
}
