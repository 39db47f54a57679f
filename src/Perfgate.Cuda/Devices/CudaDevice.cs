using System.Runtime.InteropServices;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Devices;

/// <summary>What a device is, read once; asking needs no context.</summary>
public sealed unsafe class CudaDevice
{
    private const int LongestName = 256;
    private const int LongestPciId = 32;

    private readonly int handle;

    private CudaDevice(CudaDriver driver, int ordinal, int handle)
    {
        Driver = driver;
        Ordinal = ordinal;
        this.handle = handle;
    }

    /// <summary>The driver's number: fastest first unless CUDA_DEVICE_ORDER says otherwise, and not NVML's.</summary>
    public int Ordinal { get; }

    public required string Name { get; init; }

    public required ComputeCapability Capability { get; init; }

    public required ulong MemoryBytes { get; init; }

    /// <summary>As CUDA tells it, without prefix: from CUDA 13 on (and by <c>cuDeviceGetUuid_v2</c>) that of the MIG instance, if the device is one.</summary>
    public required Guid Uuid { get; init; }

    /// <summary><c>0000:01:00.0</c></summary>
    public required string PciBusId { get; init; }

    public CudaDriver Driver { get; }

    /// <summary>The MIG profile in the device's name, <c>1g.5gb</c>; null where the name has none.</summary>
    public string? MigProfile => Name.LastIndexOf(" MIG ", StringComparison.Ordinal) is > 0 and int at ? Name[(at + 5)..] : null;

    /// <summary>Null where the driver does not know the attribute.</summary>
    public int? Attribute(DeviceAttribute attribute)
    {
        int value;
        return Driver.Api.cuDeviceGetAttribute(&value, (int)attribute, handle) == CudaCode.Success ? value : null;
    }

    /// <summary>Whether a stream can wait for a value in memory, which blocks it without occupying a multiprocessor.</summary>
    public bool CanWaitForValues => Driver.Api.cuStreamWaitValue32_v2 is not null && Driver.Api.cuStreamWriteValue32_v2 is not null;

    /// <summary>Whether kernels and copies of this device can reach the other's memory directly.</summary>
    internal bool CanAccess(CudaDevice peer)
    {
        int can;
        return Driver.Api.cuDeviceCanAccessPeer is not null && Driver.Api.cuDeviceCanAccessPeer(&can, handle, peer.handle) == CudaCode.Success && can != 0;
    }

    /// <summary>Retains the primary context and makes it current on this thread.</summary>
    /// <param name="spin">Whether waiting threads spin, which wakes them with less jitter than the driver's own choice.</param>
    public Result<PrimaryContext> Retain(bool spin = false) => PrimaryContext.Retain(this, handle, spin);

    internal static Result<CudaDevice> Describe(CudaDriver driver, int ordinal)
    {
        int handle;
        int major = 0;
        int minor = 0;
        nuint memory = 0;
        byte* name = stackalloc byte[LongestName];
        byte* pci = stackalloc byte[LongestPciId];
        byte* uuid = stackalloc byte[16];
        CudaFault? fault = driver.Check(driver.Api.cuDeviceGet(&handle, ordinal), nameof(driver.Api.cuDeviceGet))
            ?? driver.Check(driver.Api.cuDeviceGetName(name, LongestName, handle), nameof(driver.Api.cuDeviceGetName))
            ?? driver.Check(driver.Api.cuDeviceGetAttribute(&major, (int)DeviceAttribute.ComputeCapabilityMajor, handle), nameof(driver.Api.cuDeviceGetAttribute))
            ?? driver.Check(driver.Api.cuDeviceGetAttribute(&minor, (int)DeviceAttribute.ComputeCapabilityMinor, handle), nameof(driver.Api.cuDeviceGetAttribute))
            ?? driver.Check(driver.Api.cuDeviceTotalMem_v2(&memory, handle), nameof(driver.Api.cuDeviceTotalMem_v2))
            ?? driver.Check(driver.Api.cuDeviceGetUuid_v2(uuid, handle), nameof(driver.Api.cuDeviceGetUuid_v2))
            ?? driver.Check(driver.Api.cuDeviceGetPCIBusId(pci, LongestPciId, handle), nameof(driver.Api.cuDeviceGetPCIBusId));
        if (fault is not null)
            return Result.Failure<CudaDevice>(fault.ToDiagnostic());
        return Result.Success(new CudaDevice(driver, ordinal, handle)
        {
            Name = Marshal.PtrToStringUTF8((nint)name) ?? "",
            Capability = new ComputeCapability(major, minor),
            MemoryBytes = memory,
            Uuid = new Guid(new ReadOnlySpan<byte>(uuid, 16), bigEndian: true),
            PciBusId = Marshal.PtrToStringUTF8((nint)pci) ?? "",
        });
    }
}
