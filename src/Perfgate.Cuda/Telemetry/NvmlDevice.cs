using System.Runtime.InteropServices;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Telemetry.Layouts;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Telemetry;

/// <summary>A device as NVML sees it. Nothing here changes a setting, except <see cref="LockClocks"/>, which sets it back, and <see cref="ResetClocks"/>.</summary>
public sealed unsafe class NvmlDevice
{
    private const int ClockSm = 1;
    private const int ClockMemory = 2;
    private const int LongestVersion = 80;
    private const int VolatileCounter = 0;

    internal const int PcieSent = 0;
    internal const int PcieReceived = 1;

    private readonly nint handle;
    private readonly nint occupied;
    private readonly NvmlCalls calls;
    private readonly NvmlCalls? instance;

    internal NvmlDevice(Nvml nvml, nint handle, nint instanceHandle)
    {
        Nvml = nvml;
        this.handle = handle;
        occupied = instanceHandle == 0 ? handle : instanceHandle;
        calls = new NvmlCalls(nvml, handle);
        instance = instanceHandle == 0 ? null : new NvmlCalls(nvml, instanceHandle);
    }

    public Nvml Nvml { get; }

    /// <summary>Whether a call was answered that the device is lost; it stays so until the machine is restarted or the device reset.</summary>
    public bool IsLost => calls.IsLost;

    public Reading<string> Name() => calls.Text(Api.nvmlDeviceGetName, nameof(Api.nvmlDeviceGetName));

    /// <summary>With its prefix, <c>GPU-...</c>: of the whole device.</summary>
    public Reading<string> Uuid() => calls.Text(Api.nvmlDeviceGetUUID, nameof(Api.nvmlDeviceGetUUID));

    /// <summary><c>MIG-...</c>, where CUDA sees an instance.</summary>
    public Reading<string> InstanceUuid() => instance is null ? Reading<string>.None("the device is no MIG instance") : instance.Text(Api.nvmlDeviceGetUUID, nameof(Api.nvmlDeviceGetUUID));

    public Reading<string> Serial() => calls.Text(Api.nvmlDeviceGetSerial, nameof(Api.nvmlDeviceGetSerial));

    public Reading<string> Vbios() => calls.Text(Api.nvmlDeviceGetVbiosVersion, nameof(Api.nvmlDeviceGetVbiosVersion));

    public Reading<string> Inforom() => calls.Text(Api.nvmlDeviceGetInforomImageVersion, nameof(Api.nvmlDeviceGetInforomImageVersion));

    public Reading<string> GspFirmware()
    {
        if (Api.nvmlDeviceGetGspFirmwareVersion is null)
            return NvmlCalls.Lacking<string>(nameof(Api.nvmlDeviceGetGspFirmwareVersion));
        byte* text = stackalloc byte[LongestVersion];
        int code = Api.nvmlDeviceGetGspFirmwareVersion(handle, text);
        return calls.Answer(code, nameof(Api.nvmlDeviceGetGspFirmwareVersion), code == NvmlCode.Success ? Marshal.PtrToStringUTF8((nint)text) ?? "" : "");
    }

    public Reading<bool> GspEnabled() => calls.UnsignedPair(Api.nvmlDeviceGetGspFirmwareMode, nameof(Api.nvmlDeviceGetGspFirmwareMode)).Select(mode => mode.First != 0);

    /// <summary>bits</summary>
    public Reading<uint> MemoryBusWidth() => calls.Unsigned(Api.nvmlDeviceGetMemoryBusWidth, nameof(Api.nvmlDeviceGetMemoryBusWidth));

    public Reading<uint> NumaNode() => calls.Unsigned(Api.nvmlDeviceGetNumaNodeId, nameof(Api.nvmlDeviceGetNumaNodeId));

    public Reading<string> Virtualization() => calls.Signed(Api.nvmlDeviceGetVirtualizationMode, nameof(Api.nvmlDeviceGetVirtualizationMode))
        .Select(mode => mode switch { 0 => "none", 1 => "passthrough", 2 => "vgpu", 3 => "host-vgpu", 4 => "host-vsga", _ => $"mode {mode}" });

    public Reading<bool> Persistence() => calls.Signed(Api.nvmlDeviceGetPersistenceMode, nameof(Api.nvmlDeviceGetPersistenceMode)).Select(mode => mode != 0);

    public Reading<string> ComputeMode() => calls.Signed(Api.nvmlDeviceGetComputeMode, nameof(Api.nvmlDeviceGetComputeMode))
        .Select(mode => mode switch { 0 => "default", 1 => "exclusive-thread", 2 => "prohibited", 3 => "exclusive-process", _ => $"mode {mode}" });

    /// <summary>Whether error correction is on now, and after the next restart.</summary>
    public Reading<(bool Current, bool Pending)> Ecc() => calls.SignedPair(Api.nvmlDeviceGetEccMode, nameof(Api.nvmlDeviceGetEccMode)).Select(mode => (mode.Current != 0, mode.Pending != 0));

    /// <summary>Whether the device is split into instances now.</summary>
    public Reading<bool> Mig() => calls.UnsignedPair(Api.nvmlDeviceGetMigMode, nameof(Api.nvmlDeviceGetMigMode)).Select(mode => mode.First != 0);

    /// <summary>MHz</summary>
    public Reading<uint> MaxSmClock() => calls.UnsignedOf(Api.nvmlDeviceGetMaxClockInfo, ClockSm, nameof(Api.nvmlDeviceGetMaxClockInfo));

    /// <summary>MHz</summary>
    public Reading<uint> MaxMemoryClock() => calls.UnsignedOf(Api.nvmlDeviceGetMaxClockInfo, ClockMemory, nameof(Api.nvmlDeviceGetMaxClockInfo));

    /// <summary>Milliwatts.</summary>
    public Reading<uint> PowerLimit() => calls.Unsigned(Api.nvmlDeviceGetEnforcedPowerLimit, nameof(Api.nvmlDeviceGetEnforcedPowerLimit));

    /// <summary>Milliwatts.</summary>
    public Reading<uint> DefaultPowerLimit() => calls.Unsigned(Api.nvmlDeviceGetPowerManagementDefaultLimit, nameof(Api.nvmlDeviceGetPowerManagementDefaultLimit));

    /// <summary>Milliwatts.</summary>
    public Reading<(uint Minimum, uint Maximum)> PowerLimitRange() =>
        calls.UnsignedPair(Api.nvmlDeviceGetPowerManagementLimitConstraints, nameof(Api.nvmlDeviceGetPowerManagementLimitConstraints)).Select(range => (range.First, range.Second));

    public Reading<uint> MaxPcieGeneration() => calls.Unsigned(Api.nvmlDeviceGetMaxPcieLinkGeneration, nameof(Api.nvmlDeviceGetMaxPcieLinkGeneration));

    public Reading<uint> MaxPcieWidth() => calls.Unsigned(Api.nvmlDeviceGetMaxPcieLinkWidth, nameof(Api.nvmlDeviceGetMaxPcieLinkWidth));

    public DeviceState ReadState() => new()
    {
        SmClock = calls.UnsignedOf(Api.nvmlDeviceGetClockInfo, ClockSm, nameof(Api.nvmlDeviceGetClockInfo)),
        MemoryClock = calls.UnsignedOf(Api.nvmlDeviceGetClockInfo, ClockMemory, nameof(Api.nvmlDeviceGetClockInfo)),
        Reasons = calls.Long(Api.nvmlDeviceGetCurrentClocksEventReasons, nameof(Api.nvmlDeviceGetCurrentClocksEventReasons)).Select(bits => (ClockReasons)bits),
        PerformanceState = calls.Signed(Api.nvmlDeviceGetPerformanceState, nameof(Api.nvmlDeviceGetPerformanceState)),
        Temperature = Temperature(),
        Power = calls.Unsigned(Api.nvmlDeviceGetPowerUsage, nameof(Api.nvmlDeviceGetPowerUsage)),
        Memory = Memory(),
        KernelActivePercent = KernelActive(),
        PcieGeneration = calls.Unsigned(Api.nvmlDeviceGetCurrPcieLinkGeneration, nameof(Api.nvmlDeviceGetCurrPcieLinkGeneration)),
        PcieWidth = calls.Unsigned(Api.nvmlDeviceGetCurrPcieLinkWidth, nameof(Api.nvmlDeviceGetCurrPcieLinkWidth)),
        EccCorrected = EccErrors(0),
        EccUncorrected = EccErrors(1),
        RowRemapPending = RowRemapPending(),
        Processes = Processes(),
        Counters = ReadCounters(),
    };

    /// <summary>A few calls, for the boundaries of blocks.</summary>
    public BoundaryReading ReadBoundary() => new()
    {
        Counters = ReadCounters(),
        SmClock = calls.UnsignedOf(Api.nvmlDeviceGetClockInfo, ClockSm, nameof(Api.nvmlDeviceGetClockInfo)),
        MemoryClock = calls.UnsignedOf(Api.nvmlDeviceGetClockInfo, ClockMemory, nameof(Api.nvmlDeviceGetClockInfo)),
        Reasons = calls.Long(Api.nvmlDeviceGetCurrentClocksEventReasons, nameof(Api.nvmlDeviceGetCurrentClocksEventReasons)).Select(bits => (ClockReasons)bits),
        Temperature = Temperature(),
        Memory = Memory(),
        PcieGeneration = calls.Unsigned(Api.nvmlDeviceGetCurrPcieLinkGeneration, nameof(Api.nvmlDeviceGetCurrPcieLinkGeneration)),
        PcieWidth = calls.Unsigned(Api.nvmlDeviceGetCurrPcieLinkWidth, nameof(Api.nvmlDeviceGetCurrPcieLinkWidth)),
    };

    public DeviceErrors ReadErrors() => new(EccErrors(0), EccErrors(1));

    /// <summary>Who uses the device, or the MIG instance where CUDA sees one. Process ids are the host's, also inside a container.</summary>
    public Reading<IReadOnlyList<DeviceProcess>> Processes() => new ProcessList(Nvml, calls, occupied).Read();

    /// <summary>Of all processes together, on the device or on the MIG instance where CUDA sees one.</summary>
    public Reading<DeviceMemory> MemoryInUse() => Memory();

    /// <summary>Percent of the last sample period (a sixth of a second to a second) in which a kernel of anybody ran.</summary>
    public Reading<uint> KernelActivePercent() => KernelActive();

    /// <summary>Bytes a second over the last 20 ms; each of the two takes as long to read.</summary>
    public (Reading<double> Sent, Reading<double> Received) PcieThroughput() => (Throughput(PcieSent), Throughput(PcieReceived));

    /// <summary>The driver's critical messages from now on.</summary>
    public Reading<XidEvents> WatchXids() => XidEvents.Open(Nvml, handle);

    /// <summary>Or why the device has none.</summary>
    public Reading<PerformanceMetrics> OpenMetrics() =>
        PerformanceMetrics.Open(Nvml, handle, instance?.Unsigned(Api.nvmlDeviceGetGpuInstanceId, nameof(Api.nvmlDeviceGetGpuInstanceId)));

    /// <summary>Why clocks cannot be locked, as far as can be told without trying; null where they probably can.</summary>
    public string? WhyClocksCannotBeLocked() =>
        Api.nvmlDeviceSetGpuLockedClocks is null || Api.nvmlDeviceResetGpuLockedClocks is null ? "this NVML has no nvmlDeviceSetGpuLockedClocks"
        : Environment.IsPrivilegedProcess ? null
        : "needs root";

    /// <summary>Takes a lock off the clocks that a killed process left behind.</summary>
    /// <returns>Why it could not be taken off; null when it was, and for whom no lock was allowed in the first place.</returns>
    public Diagnostic? ResetClocks() => LockedClocks.Release(this, handle);

    /// <summary>One batched call, for the boundaries of blocks.</summary>
    public DeviceCounters ReadCounters() => new FieldBatch(Nvml, calls, handle).Read();

    /// <summary>Locks the multiprocessors' clock, which needs root, until the answer is disposed. The memory clock is left alone: locking it costs speed on some devices.</summary>
    /// <param name="megahertz">Both the lowest and the highest clock.</param>
    public Result<LockedClocks> LockClocks(uint megahertz) => LockedClocks.Lock(this, handle, megahertz);

    private NvmlLibrary Api => Nvml.Api;

    private Reading<int> Temperature()
    {
        if (Api.nvmlDeviceGetTemperatureV is not null)
        {
            NvmlTemperature value = new() { Version = NvmlTemperature.CurrentVersion };
            if (calls.Answer(Api.nvmlDeviceGetTemperatureV(handle, &value), nameof(Api.nvmlDeviceGetTemperatureV), value) is { Unknown: null })
                return Reading<int>.Of(value.Celsius);
        }
        return calls.UnsignedOf(Api.nvmlDeviceGetTemperature, 0, nameof(Api.nvmlDeviceGetTemperature)).Select(celsius => (int)celsius);
    }

    private Reading<DeviceMemory> Memory()
    {
        if (Api.nvmlDeviceGetMemoryInfo_v2 is not null)
        {
            NvmlMemoryV2 second = new() { Version = NvmlMemoryV2.CurrentVersion };
            if (Api.nvmlDeviceGetMemoryInfo_v2(occupied, &second) == NvmlCode.Success)
                return Reading<DeviceMemory>.Of(new DeviceMemory(second.Total, second.Used, second.Reserved));
        }
        if (Api.nvmlDeviceGetMemoryInfo is null)
            return NvmlCalls.Lacking<DeviceMemory>(nameof(Api.nvmlDeviceGetMemoryInfo));
        NvmlMemory first;
        int code = Api.nvmlDeviceGetMemoryInfo(occupied, &first);
        return calls.Answer(code, nameof(Api.nvmlDeviceGetMemoryInfo), new DeviceMemory(first.Total, first.Used, null));
    }

    private Reading<uint> KernelActive()
    {
        NvmlActivity value;
        return Api.nvmlDeviceGetUtilizationRates is null
            ? NvmlCalls.Lacking<uint>(nameof(Api.nvmlDeviceGetUtilizationRates))
            : calls.Answer(Api.nvmlDeviceGetUtilizationRates(handle, &value), nameof(Api.nvmlDeviceGetUtilizationRates), value.Gpu);
    }

    private Reading<double> Throughput(int direction) =>
        calls.UnsignedOf(Api.nvmlDeviceGetPcieThroughput, direction, nameof(Api.nvmlDeviceGetPcieThroughput)).Select(kilobytes => kilobytes * 1e3);

    private Reading<ulong> EccErrors(int kind)
    {
        ulong count;
        return Api.nvmlDeviceGetTotalEccErrors is null
            ? NvmlCalls.Lacking<ulong>(nameof(Api.nvmlDeviceGetTotalEccErrors))
            : calls.Answer(Api.nvmlDeviceGetTotalEccErrors(handle, kind, VolatileCounter, &count), nameof(Api.nvmlDeviceGetTotalEccErrors), count);
    }

    private Reading<bool> RowRemapPending()
    {
        uint corrected;
        uint uncorrected;
        uint pending;
        uint failed;
        return Api.nvmlDeviceGetRemappedRows is null
            ? NvmlCalls.Lacking<bool>(nameof(Api.nvmlDeviceGetRemappedRows))
            : calls.Answer(Api.nvmlDeviceGetRemappedRows(handle, &corrected, &uncorrected, &pending, &failed), nameof(Api.nvmlDeviceGetRemappedRows), pending != 0);
    }
}
