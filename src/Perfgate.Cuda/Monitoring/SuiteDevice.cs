using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Fingerprints;
using Perfgate.Cuda.Telemetry;

namespace Perfgate.Cuda.Monitoring;

/// <summary>A device that a suite names, as the process that starts the workers sees it.</summary>
/// <param name="Telemetry">Null where NVML is missing or does not know the device.</param>
internal sealed record SuiteDevice(CudaDevice Device, NvmlDevice? Telemetry, Version? Compiler)
{
    public string Name => $"gpu{Device.Ordinal}";

    public DeviceFingerprint Fingerprint() => DeviceFingerprint.Of(Device, Telemetry, Compiler);
}
