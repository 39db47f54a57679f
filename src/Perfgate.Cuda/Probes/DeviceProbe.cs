using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Measuring;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Probes;

/// <summary>
/// Measures what the timing protocol stands on, on this very device: the steps of its clocks, the gaps between event and kernel with each blocker, and what reading NVML costs. A few seconds; the
/// device should be idle. Changes no setting.
/// </summary>
public static class DeviceProbe
{
    /// <param name="ordinal">The device as the CUDA driver counts.</param>
    public static Result<IReadOnlyList<ProbeReading>> Run(LibraryPaths paths, int ordinal) =>
        CudaDriver.Open(paths.Driver).Then(driver => driver.Device(ordinal)).Then(device => Run(device, paths));

    private static Result<IReadOnlyList<ProbeReading>> Run(CudaDevice device, LibraryPaths paths)
    {
        Result<Nvml> opened = Nvml.Open(paths.Nvml);
        using Nvml? nvml = opened.Succeeded ? opened.Value : null;
        Result<NvmlDevice> telemetry = opened.Then(found => found.Find(device));
        Result<PrimaryContext> retained = device.Retain(spin: true);
        using PrimaryContext? context = retained.Succeeded ? retained.Value : null;
        return retained.Then(Instruments.Prepare).Then(instruments => EventProbe.Run(context!, instruments)
            .Then(events => ClockProbe.Run(context!, instruments, telemetry)
                .Select<IReadOnlyList<ProbeReading>>(clocks => [.. events, .. clocks, .. TelemetryProbe.Run(telemetry, instruments)])));
    }
}
