namespace Perfgate.Cuda.Telemetry;

/// <summary>Bytes on the device, of all processes together.</summary>
/// <param name="Reserved">By the driver and firmware; null where NVML counts it as used (first version of the call).</param>
public sealed record DeviceMemory(ulong Total, ulong Used, ulong? Reserved);
