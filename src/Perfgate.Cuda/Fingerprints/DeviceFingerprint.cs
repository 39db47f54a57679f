using System.Globalization;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Telemetry;

namespace Perfgate.Cuda.Fingerprints;

/// <summary>
/// The fields a device adds to an environment's fingerprint. Where <see cref="Unknown"/> names a field of the key, the key says so and differs from that of
/// every machine where it is known: two machines might differ in exactly that.
/// </summary>
public sealed record DeviceFingerprint
{
    /// <summary>Fields that must agree for numbers to be comparable, by name.</summary>
    public required IReadOnlyDictionary<string, string> Key { get; init; }

    public required IReadOnlyDictionary<string, string> Recorded { get; init; }

    /// <summary>Why a field has no value, by the field's name; a field of the key then reads <c>unknown</c>.</summary>
    public required IReadOnlyDictionary<string, string> Unknown { get; init; }

    /// <param name="nvml">Null where there is no NVML, which leaves several fields unknown.</param>
    /// <param name="compiler">The version of NVRTC, where kernels are compiled from source.</param>
    /// <param name="lockedMegahertz">The clock that perfgate locked; null where it locked none.</param>
    /// <param name="withoutNvml">Why <paramref name="nvml"/> is null.</param>
    public static DeviceFingerprint Of(CudaDevice device, NvmlDevice? nvml, Version? compiler = null, uint? lockedMegahertz = null, string? withoutNvml = null)
    {
        FingerprintFields key = new();
        AddKeyOfDriver(key, device, compiler, lockedMegahertz);
        AddKeyOfNvml(key, nvml, withoutNvml ?? "there is no NVML");
        FingerprintFields recorded = new();
        AddRecordedOfDriver(recorded, device);
        if (nvml is not null)
            AddRecordedOfNvml(recorded, nvml);
        return new DeviceFingerprint
        {
            Key = key.WithUnknown(),
            Recorded = recorded.Known,
            Unknown = key.Unknown.Concat(recorded.Unknown).ToDictionary(),
        };
    }

    private static void AddKeyOfDriver(FingerprintFields key, CudaDevice device, Version? compiler, uint? lockedMegahertz)
    {
        key.Add("gpu_name", device.Name);
        key.Add("gpu_compute_capability", device.Capability.ToString());
        key.Add("gpu_multiprocessors", device.Attribute(DeviceAttribute.MultiprocessorCount));
        key.Add("gpu_memory_bytes", device.MemoryBytes.ToString(CultureInfo.InvariantCulture));
        key.Add("gpu_memory_bus_bits", device.Attribute(DeviceAttribute.GlobalMemoryBusWidth));
        key.Add("gpu_l2_bytes", device.Attribute(DeviceAttribute.L2CacheSize));
        key.Add("gpu_ecc", device.Attribute(DeviceAttribute.EccEnabled) switch { 0 => "off", 1 => "on", _ => null });
        key.Add("gpu_mig_profile", device.MigProfile ?? "none");
        key.Add("gpu_clock_lock", lockedMegahertz is uint clock ? $"{clock} MHz" : "not by perfgate");
        key.Add("cuda_driver_api", device.Driver.ApiVersion.ToString());
        if (compiler is not null)
            key.Add("nvrtc", compiler.ToString());
    }

    private static void AddKeyOfNvml(FingerprintFields key, NvmlDevice? nvml, string missing)
    {
        key.Add("gpu_driver_branch", nvml?.Nvml.DriverVersion.Select(version => version.Split('.')[0]), missing);
        key.Add("gpu_mig", nvml?.Mig().Select(isSplit => isSplit ? "on" : "off"), missing);
        key.Add("gpu_power_limit_w", nvml?.PowerLimit().Select(Watts), missing);
        key.Add("gpu_virtualization", nvml?.Virtualization(), missing);
    }

    private static void AddRecordedOfDriver(FingerprintFields recorded, CudaDevice device)
    {
        recorded.Add("gpu_uuid_cuda", device.Uuid.ToString("D"));
        recorded.Add("gpu_pci_bus_id", device.PciBusId);
        recorded.Add("gpu_mps", device.Attribute(DeviceAttribute.MpsEnabled) switch { 0 => "off", 1 => "on", _ => null });
        recorded.Add("gpu_kernel_timeout", device.Attribute(DeviceAttribute.KernelExecTimeout) switch { 0 => "none", 1 => "on", _ => null });
        recorded.Add("gpu_tcc", device.Attribute(DeviceAttribute.TccDriver) switch { 0 => "off", 1 => "on", _ => null });
        recorded.Add("cuda_module_loading", device.Driver.ModuleLoading());
    }

    private static void AddRecordedOfNvml(FingerprintFields recorded, NvmlDevice nvml)
    {
        recorded.Add("gpu_driver", nvml.Nvml.DriverVersion);
        recorded.Add("nvml", nvml.Nvml.Version);
        recorded.Add("gpu_uuid_nvml", nvml.Uuid());
        recorded.Add("gpu_uuid_instance", nvml.InstanceUuid());
        recorded.AddHash("gpu_serial_hash", nvml.Serial());
        recorded.Add("gpu_vbios", nvml.Vbios());
        recorded.Add("gpu_inforom", nvml.Inforom());
        recorded.Add("gpu_gsp_firmware", nvml.GspFirmware());
        recorded.Add("gpu_gsp", nvml.GspEnabled().Select(isOn => isOn ? "on" : "off"));
        recorded.Add("gpu_numa_node", nvml.NumaNode().Select(node => node.ToString(CultureInfo.InvariantCulture)));
        recorded.Add("gpu_persistence", nvml.Persistence().Select(isOn => isOn ? "on" : "off"));
        recorded.Add("gpu_compute_mode", nvml.ComputeMode());
        recorded.Add("gpu_power_default_w", nvml.DefaultPowerLimit().Select(Watts));
        recorded.Add("gpu_power_range_w", nvml.PowerLimitRange().Select(range => $"{Watts(range.Minimum)}-{Watts(range.Maximum)}"));
        recorded.Add("gpu_max_sm_mhz", nvml.MaxSmClock().Select(clock => clock.ToString(CultureInfo.InvariantCulture)));
        recorded.Add("gpu_max_memory_mhz", nvml.MaxMemoryClock().Select(clock => clock.ToString(CultureInfo.InvariantCulture)));
        recorded.Add("gpu_pcie_max", nvml.MaxPcieGeneration().TryGet(out uint generation)
            ? nvml.MaxPcieWidth().Select(width => string.Create(CultureInfo.InvariantCulture, $"gen {generation} x{width}"))
            : Reading<string>.None(nvml.MaxPcieGeneration().Unknown ?? "it changed while it was read"));
    }

    private static string Watts(uint milliwatts) => (milliwatts / 1000.0).ToString("0.###", CultureInfo.InvariantCulture);
}
