using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Fingerprints;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Monitoring;

/// <summary>A device that a suite names, as the process that starts the workers sees it.</summary>
/// <param name="Found">The device as NVML knows it, or why it does not.</param>
internal sealed record SuiteDevice(CudaDevice Device, Result<NvmlDevice> Found, Version? Compiler)
{
    /// <summary>Null where NVML is missing or does not know the device.</summary>
    public NvmlDevice? Telemetry => Found.Succeeded ? Found.Value : null;

    public string Name => $"gpu{Device.Ordinal}";

    public DeviceFingerprint Fingerprint() => DeviceFingerprint.Of(Device, Telemetry, Compiler, withoutNvml: WithoutTelemetry.Of(Found));
}
