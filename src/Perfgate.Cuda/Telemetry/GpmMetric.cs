namespace Perfgate.Cuda.Telemetry;

/// <summary>NVML's numbers of the performance metrics (GPM) that perfgate reads. Shares are given in percent, PCIe in MiB/s.</summary>
public enum GpmMetric : uint
{
    /// <summary>Share of time and multiprocessors with at least one warp resident.</summary>
    SmActive = 2,

    /// <summary>Resident warps of those that could be.</summary>
    SmOccupancy = 3,

    /// <summary>Any of the tensor pipes.</summary>
    TensorActive = 5,

    TensorFp64Active = 6,
    TensorFp16Active = 7,
    TensorIntegerActive = 9,

    /// <summary>Bandwidth of the device's memory, of the peak.</summary>
    DramActive = 10,

    PcieSent = 20,
    PcieReceived = 21,
}
