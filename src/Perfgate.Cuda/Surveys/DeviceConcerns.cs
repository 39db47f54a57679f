using System.Globalization;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Fingerprints;
using Perfgate.Cuda.Measuring.Watches;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Surveys;

/// <summary>What would make results on a device invalid or doubtful. What cannot be read raises no concern of its own: it is told as unknown.</summary>
public static class DeviceConcerns
{
    /// <summary>Used by others above this is somebody's work, not the driver's bookkeeping.</summary>
    public const ulong NoticeableBytes = ForeignUse.NoticeableBytes;

    /// <summary>°C; close to where devices slow themselves down.</summary>
    public const int Hot = 80;

    public static IReadOnlyList<Diagnostic> Of(CudaDevice device, NvmlDevice? telemetry, DeviceState? state, DeviceFingerprint fingerprint)
    {
        List<Diagnostic?> concerns =
        [
            Mps(device), Wddm(device, OperatingSystem.IsWindows()), KernelTimeout(device), Mig(device, fingerprint), Incomplete(fingerprint),
        ];
        if (telemetry is not null)
            concerns.AddRange(Lost(telemetry), Persistence(telemetry), ComputeMode(telemetry), PendingEcc(telemetry));
        if (state is not null)
            concerns.AddRange(OthersAtWork(state), Slowdown(state), PowerCap(state), Temperature(state), UncorrectedErrors(state), CorrectedErrors(state), Remap(state), Link(telemetry, state));
        return [.. concerns.OfType<Diagnostic>()];
    }

    private static Diagnostic? Lost(NvmlDevice telemetry) => telemetry.IsLost
        ? Diagnostic.Error("PG6047", "The device is lost: it no longer answers on the bus.", "Look at `dmesg` for Xid messages; restart the machine. Nothing measured on it since can be trusted.")
        : null;

    private static Diagnostic? OthersAtWork(DeviceState state)
    {
        bool areProcessesKnown = state.Processes.TryGet(out IReadOnlyList<DeviceProcess>? processes);
        if (areProcessesKnown && processes!.Count > 0)
        {
            string who = string.Join(", ", processes.Take(5).Select(process => string.Create(CultureInfo.InvariantCulture, $"{process.Pid} ({process.Kind.ToString().ToLowerInvariant()})")));
            return Diagnostic.Warning("PG6050", $"Other processes use the device: {who}{(processes.Count > 5 ? $" and {processes.Count - 5} more" : "")}.", "End them, or use another device: results measured beside them are invalid.");
        }
        // In a container the list is often empty although somebody is there; memory in use gives him away.
        if (state.Memory.TryGet(out DeviceMemory? memory) && memory.Reserved is not null && memory.Used > NoticeableBytes)
            return Diagnostic.Warning("PG6050", $"{Mebibytes(memory.Used)} of the device's memory are in use, by processes that cannot be seen from here.", "Look at `nvidia-smi` on the host: results measured beside other work are invalid.");
        return areProcessesKnown && state.KernelActivePercent.TryGet(out uint active) && active > 5
            ? Diagnostic.Warning("PG6050", $"Kernels ran in {active} % of the last moments, of processes that cannot be seen from here.", "Look at `nvidia-smi` on the host; after loading the driver, wait until memory is scrubbed.")
            : null;
    }

    private static Diagnostic? Slowdown(DeviceState state) => state.Reasons.TryGet(out ClockReasons reasons) && (reasons & ClockReasons.Slowed) != 0
        ? Diagnostic.Warning("PG6051", $"The device is slowed down now: {reasons & ClockReasons.Slowed}.", "Let it cool, check fans and power supply; samples taken while it is slowed down are dropped.")
        : null;

    private static Diagnostic? PowerCap(DeviceState state) => state.Reasons.TryGet(out ClockReasons reasons) && reasons.HasFlag(ClockReasons.SoftwarePowerCap)
        ? Diagnostic.Note("PG6052", "The device runs at its power limit.", "Normal for large matrix products; both sides of a comparison must spend alike time there.")
        : null;

    private static Diagnostic? Temperature(DeviceState state) => state.Temperature.TryGet(out int celsius) && celsius >= Hot
        ? Diagnostic.Warning("PG6053", string.Create(CultureInfo.InvariantCulture, $"The device is at {celsius} °C before any work."), "Wait until it has cooled: it will slow down under load.")
        : null;

    private static Diagnostic? UncorrectedErrors(DeviceState state) => state.EccUncorrected.TryGet(out ulong count) && count > 0
        ? Diagnostic.Error("PG6054", string.Create(CultureInfo.InvariantCulture, $"{count} uncorrectable memory errors since the last reset."), "Results are invalid until the device was reset; see `nvidia-smi -q -d ECC,ROW_REMAPPER`.")
        : null;

    private static Diagnostic? CorrectedErrors(DeviceState state) => state.EccCorrected.TryGet(out ulong count) && count > 0
        ? Diagnostic.Note("PG6055", string.Create(CultureInfo.InvariantCulture, $"{count} corrected memory errors since the last reset."), "Results become doubtful if the number grows during a run.")
        : null;

    private static Diagnostic? Remap(DeviceState state) => state.RowRemapPending.TryGet(out bool isPending) && isPending
        ? Diagnostic.Warning("PG6056", "Memory rows wait to be remapped.", "Reset the device before measuring: afterwards its memory is laid out differently.")
        : null;

    // Idle links drop their generation, so only the width means anything without load.
    private static Diagnostic? Link(NvmlDevice? telemetry, DeviceState state) =>
        telemetry is not null && state.PcieWidth.TryGet(out uint width) && telemetry.MaxPcieWidth().TryGet(out uint widest) && width < widest
            ? Diagnostic.Warning("PG6057", string.Create(CultureInfo.InvariantCulture, $"The PCIe link has {width} of {widest} lanes."), "Check the slot and the riser: copies between host and device are slower than the device allows.")
            : null;

    private static Diagnostic? Persistence(NvmlDevice telemetry) => telemetry.Persistence().TryGet(out bool isOn) && !isOn
        ? Diagnostic.Note("PG6058", "Persistence mode is off: the driver unloads between processes and every launch starts from a cold device.", "`sudo nvidia-smi -pm 1`, by whoever runs the machine; perfgate never changes it.")
        : null;

    private static Diagnostic? ComputeMode(NvmlDevice telemetry) => telemetry.ComputeMode().TryGet(out string? mode) && mode != "default"
        ? Diagnostic.Note("PG6059", $"The compute mode is {mode}.", mode == "prohibited" ? "No process can use the device." : "Good against other processes; a benchmark of several processes cannot run.")
        : null;

    private static Diagnostic? PendingEcc(NvmlDevice telemetry) => telemetry.Ecc().TryGet(out (bool Current, bool Pending) mode) && mode.Current != mode.Pending
        ? Diagnostic.Note("PG6060", $"Error correction will be {(mode.Pending ? "on" : "off")} after the next restart.", "Results from before and after are not comparable.")
        : null;

    private static Diagnostic? Mps(CudaDevice device) => device.Attribute(DeviceAttribute.MpsEnabled) == 1
        ? Diagnostic.Warning("PG6061", "The multi-process service is on: other clients may share the multiprocessors.", "Stop it for measuring (`echo quit | nvidia-cuda-mps-control`).")
        : null;

    internal static Diagnostic? Wddm(CudaDevice device, bool isWindows) => isWindows && device.Attribute(DeviceAttribute.TccDriver) == 0
        ? Diagnostic.Warning("PG6126", "The device runs under Windows' display driver model (WDDM), which batches launches and hides what memory is used.", "Measure on Linux, or switch the device to TCC (`nvidia-smi -dm 1`) where it can.")
        : null;

    private static Diagnostic? KernelTimeout(CudaDevice device) => device.Attribute(DeviceAttribute.KernelExecTimeout) == 1
        ? Diagnostic.Note("PG6062", "The system ends kernels that run for seconds: the device probably drives a display.", "Measure on a device without one.")
        : null;

    private static Diagnostic? Mig(CudaDevice device, DeviceFingerprint fingerprint) => (device.MigProfile, fingerprint.Key["gpu_mig"]) switch
    {
        (string profile, _) => Diagnostic.Note("PG6063", $"This is a MIG instance, {profile}.", "Results are comparable with the same profile only; other instances share power and clocks, and utilisation cannot be read."),
        (null, "on") => Diagnostic.Warning("PG6063", "MIG is on, and CUDA sees no instance of this device by name.", "Create an instance, or choose one with CUDA_VISIBLE_DEVICES=MIG-..."),
        _ => null,
    };

    private static Diagnostic? Incomplete(DeviceFingerprint fingerprint)
    {
        string[] fields = [.. fingerprint.Key.Keys.Where(fingerprint.Unknown.ContainsKey).Order(StringComparer.Ordinal)];
        return fields.Length == 0 ? null : Diagnostic.Warning("PG6064",
            $"{string.Join(", ", fields)} cannot be told ({fingerprint.Unknown[fields[0]]}).", "Results are held against those of a machine just as unknown only, and nobody can say whether it is the same: compare side by side (`perfgate ab`).");
    }

    private static string Mebibytes(ulong bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB");
}
