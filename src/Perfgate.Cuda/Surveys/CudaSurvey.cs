using Perfgate.Cuda.Compilers;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Fingerprints;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Surveys;

/// <summary>Everything <c>perfgate doctor</c> says about CUDA on this machine. Taking it changes no setting; each device's primary context is retained for a moment to see whether it can be.</summary>
public sealed record CudaSurvey
{
    public required Result<CudaDriver> Driver { get; init; }

    public required Result<KernelCompiler> Compiler { get; init; }

    /// <summary>NVML's version, or why there is none.</summary>
    public required Result<string> Nvml { get; init; }

    /// <summary>Or why there are none.</summary>
    public required Result<IReadOnlyList<DeviceSurvey>> Devices { get; init; }

    /// <summary>What in the variables of this process would make results invalid or doubtful on any device.</summary>
    public required IReadOnlyList<Diagnostic> Concerns { get; init; }

    /// <param name="variables">The variables that workers inherit.</param>
    public static CudaSurvey Take(LibraryPaths paths, IReadOnlyDictionary<string, string> variables)
    {
        Result<CudaDriver> driver = CudaDriver.Open(paths.Driver);
        Result<Nvml> opened = Telemetry.Nvml.Open(paths.Nvml);
        using Nvml? nvml = opened.Succeeded ? opened.Value : null;
        Result<KernelCompiler> compiler = KernelCompiler.Open(paths.Nvrtc);
        return new CudaSurvey
        {
            Driver = driver,
            Concerns = ProcessConcerns.Of(variables),
            Compiler = compiler,
            Nvml = opened.Select(found => found.Version.TryGet(out string? version) ? $"{found.Library}, {version}" : found.Library),
            Devices = driver.Then(found => found.Devices())
                .Select<IReadOnlyList<DeviceSurvey>>(devices => [.. devices.Select(device => Look(device, opened, compiler.Succeeded ? compiler.Value.Version : null))]),
        };
    }

    private static DeviceSurvey Look(CudaDevice device, Result<Nvml> nvml, Version? compiler)
    {
        Result<NvmlDevice> found = nvml.Then(opened => opened.Find(device));
        NvmlDevice? telemetry = found.Succeeded ? found.Value : null;
        string? without = WithoutTelemetry.Of(found);
        // That NVML as a whole does not start is said above the devices.
        List<Diagnostic> concerns = nvml.Succeeded ? [.. found.Diagnostics] : [];
        DeviceState? state = telemetry?.ReadState();
        DeviceFingerprint fingerprint = DeviceFingerprint.Of(device, telemetry, compiler, withoutNvml: without);
        concerns.AddRange(DeviceConcerns.Of(device, telemetry, state, fingerprint));
        Result<PrimaryContext> context = device.Retain();
        concerns.AddRange(context.Diagnostics);
        if (context.Succeeded)
            context.Value.Dispose();
        return new DeviceSurvey { Device = device, Fingerprint = fingerprint, Telemetry = telemetry, State = state, WithoutMetrics = without ?? WithoutMetrics(telemetry!), Concerns = concerns };
    }

    private static string? WithoutMetrics(NvmlDevice telemetry)
    {
        Reading<PerformanceMetrics> opened = telemetry.OpenMetrics();
        if (opened.TryGet(out PerformanceMetrics? metrics))
            metrics.Dispose();
        return opened.Unknown;
    }
}
