namespace Perfgate.Cuda.Telemetry;

/// <summary>A process that uses the device. Process ids are the host's, also inside a container.</summary>
/// <param name="UsedBytes">Null where NVML does not tell (some containers, WDDM).</param>
public sealed record DeviceProcess(uint Pid, DeviceProcessKind Kind, ulong? UsedBytes);
