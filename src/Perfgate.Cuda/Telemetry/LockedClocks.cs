using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Telemetry;

/// <summary>A lock on a device's clock, the one setting perfgate ever changes. Disposing takes it off; a process that is killed cannot, so the one that started it resets the clocks for it.</summary>
public sealed unsafe class LockedClocks : IDisposable
{
    private readonly NvmlDevice device;
    private readonly nint handle;
    private bool isReset;

    private LockedClocks(NvmlDevice device, nint handle, uint megahertz)
    {
        this.device = device;
        this.handle = handle;
        Megahertz = megahertz;
    }

    /// <summary>What was asked for; what the device runs at is in its state.</summary>
    public uint Megahertz { get; }

    /// <summary>Why the lock could not be taken off; null while it is on, and after it was taken off.</summary>
    public Diagnostic? ResetFailure { get; private set; }

    public void Dispose()
    {
        if (isReset)
            return;
        isReset = true;
        int code = device.Nvml.Api.nvmlDeviceResetGpuLockedClocks(handle);
        ResetFailure = code == NvmlCode.Success ? null : Failure(device, code);
    }

    /// <summary>Takes off what another process may have left on. Who is not permitted has nobody who locked.</summary>
    internal static Diagnostic? Release(NvmlDevice device, nint handle)
    {
        if (device.Nvml.Api.nvmlDeviceResetGpuLockedClocks is null)
            return null;
        int code = device.Nvml.Api.nvmlDeviceResetGpuLockedClocks(handle);
        return code is NvmlCode.Success or NvmlCode.NoPermission ? null : Failure(device, code);
    }

    private static Diagnostic Failure(NvmlDevice device, int code) =>
        Diagnostic.Warning("PG6046", $"The clocks could not be unlocked. nvmlDeviceResetGpuLockedClocks: {device.Nvml.Words(code)} ({code}).", "`sudo nvidia-smi --reset-gpu-clocks`");

    internal static Result<LockedClocks> Lock(NvmlDevice device, nint handle, uint megahertz)
    {
        if (device.Nvml.Api.nvmlDeviceSetGpuLockedClocks is null || device.Nvml.Api.nvmlDeviceResetGpuLockedClocks is null)
            return Result.Failure<LockedClocks>(Diagnostic.Error("PG6044", "This NVML cannot lock clocks.", "Update NVIDIA's driver, or measure with the clocks free."));
        int code = device.Nvml.Api.nvmlDeviceSetGpuLockedClocks(handle, megahertz, megahertz);
        if (code == NvmlCode.Success)
            return Result.Success(new LockedClocks(device, handle, megahertz));
        return Result.Failure<LockedClocks>(code == NvmlCode.NoPermission
            ? Diagnostic.Error("PG6045", $"Locking the clocks to {megahertz} MHz needs root.", $"Run as root; or take `lock_clock` out of the suite, and lock them beforehand if they shall be held (`sudo nvidia-smi --lock-gpu-clocks={megahertz}`).")
            : Diagnostic.Error("PG6044", $"The clocks could not be locked to {megahertz} MHz. nvmlDeviceSetGpuLockedClocks: {device.Nvml.Words(code)} ({code}).", "Choose a clock the device supports (`nvidia-smi -q -d SUPPORTED_CLOCKS`)."));
    }
}
