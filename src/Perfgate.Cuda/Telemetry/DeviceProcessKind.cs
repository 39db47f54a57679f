namespace Perfgate.Cuda.Telemetry;

/// <summary>How a process uses a device.</summary>
public enum DeviceProcessKind
{
    Compute,
    Graphics,

    /// <summary>Compute, through the multi-process service.</summary>
    Mps,
}
