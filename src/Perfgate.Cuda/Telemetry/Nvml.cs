using System.Runtime.InteropServices;
using System.Text;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Libraries;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Telemetry;

/// <summary>NVML, loaded and initialised. Its absence is a warning: kernels run without it, but whether their numbers can be trusted stays unknown.</summary>
public sealed unsafe class Nvml : IDisposable
{
    private const int LongestVersion = 96;

    private bool isShutDown;

    private Nvml(LoadedLibrary<NvmlLibrary> loaded)
    {
        Api = loaded.Functions;
        Library = loaded.Name;
        Lacking = loaded.Exports.MissingOptional;
        Fallbacks = loaded.Exports.Fallbacks;
        DriverVersion = Text(Api.nvmlSystemGetDriverVersion, nameof(Api.nvmlSystemGetDriverVersion));
        Version = Text(Api.nvmlSystemGetNVMLVersion, nameof(Api.nvmlSystemGetNVMLVersion));
    }

    public string Library { get; }

    /// <summary>The driver's own version, <c>570.133.20</c>.</summary>
    public Reading<string> DriverVersion { get; }

    public Reading<string> Version { get; }

    /// <inheritdoc cref="CudaDriver.Lacking"/>
    public IReadOnlyList<string> Lacking { get; }

    /// <inheritdoc cref="CudaDriver.Fallbacks"/>
    public IReadOnlyList<string> Fallbacks { get; }

    internal NvmlLibrary Api { get; }

    /// <param name="path">The library's file; null looks under the usual names.</param>
    /// <returns>Or a warning why telemetry is unknown.</returns>
    public static Result<Nvml> Open(string? path = null) =>
        LoadedLibrary<NvmlLibrary>.Open(LibraryNames.Nvml(path), exports => new NvmlLibrary(exports), LibraryDiagnostics.NoNvml, LibraryDiagnostics.OldNvml).Then(Initialise);

    /// <summary>
    /// The NVML devices of a CUDA device: the one whose telemetry is read, and the MIG instance if CUDA sees one. By UUID or PCI bus id, never by index:
    /// CUDA sorts devices its own way and hides some of them.
    /// </summary>
    public Result<NvmlDevice> Find(CudaDevice device)
    {
        nint physical;
        nint instance = 0;
        int code = ByPciBusId(device.PciBusId, &physical);
        if (code != NvmlCode.Success)
            code = ByUuid($"GPU-{device.Uuid:D}", &physical);
        if (code != NvmlCode.Success)
        {
            return Result.Failure<NvmlDevice>(Diagnostic.Warning("PG6042", $"NVML does not know the device {device.PciBusId}: {Words(code)} ({code}), so telemetry is unknown.",
                "In a container or virtual machine, see what `nvidia-smi -L` lists."));
        }
        if (device.MigProfile is not null && ByUuid($"MIG-{device.Uuid:D}", &instance) != NvmlCode.Success)
            instance = 0;
        return Result.Success(new NvmlDevice(this, physical, instance));
    }

    public void Dispose()
    {
        if (isShutDown)
            return;
        isShutDown = true;
        Api.nvmlShutdown();
    }

    internal string Words(int code) => Words(Api, code);

    private static string Words(NvmlLibrary api, int code) => Marshal.PtrToStringUTF8((nint)api.nvmlErrorString(code)) ?? "unnamed error";

    private static Result<Nvml> Initialise(LoadedLibrary<NvmlLibrary> loaded)
    {
        int code = loaded.Functions.nvmlInit_v2();
        return code == NvmlCode.Success
            ? Result.Success(new Nvml(loaded))
            : Result.Failure<Nvml>(Diagnostic.Warning("PG6043", $"NVML does not start. nvmlInit_v2: {Words(loaded.Functions, code)} ({code}), so telemetry is unknown.", code switch
            {
                NvmlCode.DriverNotLoaded => "Load NVIDIA's kernel module.",
                NvmlCode.LibraryMismatch => "Restart after the driver update: the library and the kernel module are of different versions.",
                _ => "See what `nvidia-smi` says.",
            }));
    }

    private Reading<string> Text(delegate* unmanaged<byte*, uint, int> function, string name)
    {
        if (function is null)
            return Reading<string>.None($"this NVML has no {name}");
        byte* text = stackalloc byte[LongestVersion];
        int code = function(text, LongestVersion);
        return code == NvmlCode.Success ? Reading<string>.Of(Marshal.PtrToStringUTF8((nint)text) ?? "") : Reading<string>.None($"{name}: {Words(code)} ({code})");
    }

    private int ByPciBusId(string id, nint* device)
    {
        fixed (byte* text = Zeroed(id))
            return Api.nvmlDeviceGetHandleByPciBusId_v2(text, device);
    }

    private int ByUuid(string uuid, nint* device)
    {
        fixed (byte* text = Zeroed(uuid))
            return Api.nvmlDeviceGetHandleByUUID(text, device);
    }

    private static byte[] Zeroed(string text) => [.. Encoding.ASCII.GetBytes(text), 0];
}
