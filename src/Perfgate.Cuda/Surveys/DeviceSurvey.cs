using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Fingerprints;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Surveys;

/// <summary>What was found out about one device.</summary>
public sealed record DeviceSurvey
{
    public required CudaDevice Device { get; init; }

    public required DeviceFingerprint Fingerprint { get; init; }

    /// <summary>Null where NVML is missing or does not know the device.</summary>
    public NvmlDevice? Telemetry { get; init; }

    /// <summary>Read before perfgate's own context existed, so that what is used is used by others.</summary>
    public DeviceState? State { get; init; }

    /// <summary>Why there are no performance metrics (GPM); null where there are.</summary>
    public string? WithoutMetrics { get; init; }

    /// <summary>What would make results on this device invalid or doubtful, and what to do about it.</summary>
    public required IReadOnlyList<Diagnostic> Concerns { get; init; }
}
