namespace Perfgate.Cuda.Devices;

/// <summary>CUdevice_attribute, as far as perfgate reads it.</summary>
public enum DeviceAttribute
{
    MaxThreadsPerBlock = 1,

    /// <summary>kHz</summary>
    ClockRate = 13,

    MultiprocessorCount = 16,
    KernelExecTimeout = 17,
    ComputeMode = 20,
    ConcurrentKernels = 31,
    EccEnabled = 32,
    PciBusId = 33,
    PciDeviceId = 34,
    TccDriver = 35,

    /// <summary>kHz</summary>
    MemoryClockRate = 36,

    /// <summary>bits</summary>
    GlobalMemoryBusWidth = 37,

    /// <summary>bytes</summary>
    L2CacheSize = 38,

    MaxThreadsPerMultiprocessor = 39,
    AsyncEngineCount = 40,
    PciDomainId = 50,
    ComputeCapabilityMajor = 75,
    ComputeCapabilityMinor = 76,

    /// <summary>Waiting for and writing values in a stream, as drivers before CUDA 12 tell it.</summary>
    CanUseStreamMemOps = 92,

    CooperativeLaunch = 95,

    /// <summary>bytes</summary>
    MaxSharedMemoryPerBlockOptin = 97,

    /// <summary>bytes</summary>
    MaxPersistingL2CacheSize = 108,

    MemoryPoolsSupported = 115,

    /// <summary>64-bit forms of waiting for and writing values in a stream. The 32-bit <c>_v2</c> forms are always there from CUDA 12 on.</summary>
    CanUse64BitStreamMemOps = 122,

    CanUseStreamWaitValueNor = 123,
    NumaId = 131,

    /// <summary>The headers' number; 132, which one wrapper has, is multicast support.</summary>
    MpsEnabled = 133,

    HostNumaId = 134,
}
