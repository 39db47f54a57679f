using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Measuring.Watches;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;
using Perfgate.Measurements;

namespace Perfgate.Cuda.Measuring;

/// <summary>
/// Looks at the device between blocks and says what must not be trusted. Without NVML nothing is known, nothing is dropped, and that is a doubt.
/// </summary>
internal sealed class DeviceWatch : IDisposable
{
    private readonly string name;
    private readonly Findings findings = new();
    private readonly List<Boundary> boundaries = [];
    private readonly ForeignUse others = new(Environment.ProcessId);
    private readonly PcieLink link = new();
    private Nvml? nvml;
    private NvmlDevice? device;
    private HeldClock? clock;
    private XidEvents? xids;
    private DeviceErrors? errors;
    private uint? powerLimit;

    private DeviceWatch(CudaDevice device) => name = $"gpu{device.Ordinal}";

    /// <summary>Opened before this process has a context, so that what is in use then is used by others.</summary>
    /// <param name="lockedMegahertz">The SM clock to hold until disposed; null changes nothing.</param>
    public static Result<DeviceWatch> Open(CudaDevice device, LibraryPaths paths, int? lockedMegahertz)
    {
        DeviceWatch watch = new(device);
        watch.LookAt(device);
        Result<NvmlDevice> found = watch.FindTelemetry(device, paths);
        if (!found.Succeeded)
            watch.findings.Doubt($"telemetry unknown: {found.Diagnostics[0].Sentence.TrimEnd('.')}");
        else
            watch.Watch(found.Value);
        if (lockedMegahertz is not int megahertz)
            return Result.Success(watch);
        Result<HeldClock> held = found.Then(telemetry => HeldClock.Hold(telemetry, megahertz));
        if (held.Succeeded)
        {
            watch.clock = held.Value;
            return Result.Success(watch);
        }
        watch.Dispose();
        Diagnostic why = held.Diagnostics[0];
        return Result.Failure<DeviceWatch>(why.Severity == Severity.Error
            ? why
            : Diagnostic.Error("PG6121", $"The clocks cannot be locked to {megahertz} MHz: {why.Sentence}", why.NextStep));
    }

    /// <summary>The device as the first block begins, after this process has allocated all it needs.</summary>
    public void Begin(double atSeconds)
    {
        boundaries.Clear();
        if (device is null)
            return;
        _ = xids?.Take();
        errors = device.ReadErrors();
        powerLimit = Known(device.PowerLimit());
        BoundaryReading reading = device.ReadBoundary();
        others.Begin(device, reading, findings);
        boundaries.Add(new Boundary(atSeconds, reading));
    }

    /// <summary>
    /// Called after each block with nothing queued: the readings, why the samples of this block must be dropped (null where they may be kept), and whether the software's power
    /// cap held the clock down.
    /// </summary>
    public (IReadOnlyList<DeviceReading> Readings, string? DropReason, bool IsPowerCapped) EndBlock(double atSeconds)
    {
        if (device is null || boundaries.Count == 0)
            return ([], null, false);
        Boundary now = new(atSeconds, device.ReadBoundary());
        Boundary before = boundaries[^1];
        boundaries.Add(now);
        others.Look(now.Reading, findings);
        link.Look(now.Reading, findings);
        HardwareFaults.Judge(before.Reading, now.Reading, findings);
        string? throttled = Throttling.DropReason(before.Reading, now.Reading);
        string? unlocked = clock?.Look(now.Reading);
        return ([BlockReading.Of(name, boundaries[0], now)], throttled ?? unlocked, Throttling.IsPowerCapped(before.Reading, now.Reading));
    }

    /// <summary>Called once, after the last block.</summary>
    public WatchSummary End()
    {
        if (device is not null && errors is not null)
        {
            others.End(device, findings);
            HardwareFaults.Judge(errors, device.ReadErrors(), findings);
            HardwareFaults.Judge(xids?.Take() ?? [], findings);
            if (powerLimit is uint before && Known(device.PowerLimit()) is uint after && before != after)
                findings.Invalidate($"the power limit went from {before / 1000} to {after / 1000} W during the launch");
            if (device.IsLost)
                findings.Invalidate("the device was lost: it no longer answers on the bus");
            clock?.End(findings);
        }
        return new WatchSummary(findings.Invalid, findings.Doubts, WatchNumbers.Of(boundaries));
    }

    public void Dispose()
    {
        clock?.Dispose();
        xids?.Dispose();
        nvml?.Dispose();
        (clock, xids, nvml, device) = (null, null, null, null);
    }

    private void LookAt(CudaDevice cuda)
    {
        if (cuda.Attribute(DeviceAttribute.MpsEnabled) == 1)
            findings.Doubt("the multi-process service is on: other clients may share the multiprocessors");
        if (OperatingSystem.IsWindows() && cuda.Attribute(DeviceAttribute.TccDriver) == 0)
            findings.Doubt("the device runs under WDDM, which batches launches");
    }

    private Result<NvmlDevice> FindTelemetry(CudaDevice cuda, LibraryPaths paths) => Nvml.Open(paths.Nvml).Then(opened =>
    {
        nvml = opened;
        return opened.Find(cuda);
    });

    private void Watch(NvmlDevice telemetry)
    {
        device = telemetry;
        others.BeforeOwnContext(telemetry, findings);
        if (telemetry.WatchXids().TryGet(out XidEvents? events))
            xids = events;
    }

    private static uint? Known(Reading<uint> reading) => reading.TryGet(out uint value) ? value : null;
}
