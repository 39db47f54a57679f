using System.Runtime.InteropServices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Libraries;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Devices;

/// <summary>The CUDA driver, loaded and initialised.</summary>
public sealed unsafe class CudaDriver
{
    private CudaDriver(LoadedLibrary<DriverLibrary> loaded, Version version)
    {
        Api = loaded.Functions;
        Library = loaded.Name;
        ApiVersion = version;
        Lacking = loaded.Exports.MissingOptional;
        Fallbacks = loaded.Exports.Fallbacks;
    }

    /// <summary>The name or path under which the library was loaded.</summary>
    public string Library { get; }

    /// <summary>The newest CUDA version the driver supports, <c>12.8</c>; not the driver's own version.</summary>
    public Version ApiVersion { get; }

    /// <summary>Optional functions this driver does not have; what needs them answers so.</summary>
    public IReadOnlyList<string> Lacking { get; }

    /// <summary>Older functions used because the newer ones are missing.</summary>
    public IReadOnlyList<string> Fallbacks { get; }

    internal DriverLibrary Api { get; }

    /// <summary>Loads and initialises; creates no context.</summary>
    /// <param name="path">The library's file; null looks under the usual names.</param>
    public static Result<CudaDriver> Open(string? path = null) =>
        LoadedLibrary<DriverLibrary>.Open(LibraryNames.Driver(path), exports => new DriverLibrary(exports), LibraryDiagnostics.NoDriver, LibraryDiagnostics.OldDriver).Then(Initialise);

    public Result<IReadOnlyList<CudaDevice>> Devices()
    {
        int count;
        if (Check(Api.cuDeviceGetCount(&count), nameof(Api.cuDeviceGetCount)) is CudaFault fault)
            return Result.Failure<IReadOnlyList<CudaDevice>>(fault.ToDiagnostic());
        List<CudaDevice> devices = [];
        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            Result<CudaDevice> device = CudaDevice.Describe(this, ordinal);
            if (!device.Succeeded)
                return Result.Failure<IReadOnlyList<CudaDevice>>(device.Diagnostics);
            devices.Add(device.Value);
        }
        return devices.Count > 0
            ? Result.Success<IReadOnlyList<CudaDevice>>(devices)
            : Result.Failure<IReadOnlyList<CudaDevice>>(Check(CudaCode.NoDevice, nameof(Api.cuDeviceGetCount))!.ToDiagnostic());
    }

    public Result<CudaDevice> Device(int ordinal) => CudaDevice.Describe(this, ordinal);

    /// <summary>Eager or lazy loading of modules as it is in effect (CUDA_MODULE_LOADING is read by the driver at its start); null where it cannot be told.</summary>
    public string? ModuleLoading()
    {
        int mode;
        return Api.cuModuleGetLoadingMode is not null && Api.cuModuleGetLoadingMode(&mode) == CudaCode.Success
            ? mode switch { 1 => "eager", 2 => "lazy", _ => null }
            : null;
    }

    internal CudaFault? Check(int code, string function) => code == CudaCode.Success ? null : Fault(Api, code, function);

    private static Result<CudaDriver> Initialise(LoadedLibrary<DriverLibrary> loaded)
    {
        DriverLibrary api = loaded.Functions;
        int code = api.cuInit(0);
        if (code != CudaCode.Success)
            return Result.Failure<CudaDriver>(Started(Fault(api, code, nameof(api.cuInit))));
        int version;
        code = api.cuDriverGetVersion(&version);
        return code == CudaCode.Success
            ? Result.Success(new CudaDriver(loaded, new Version(version / 1000, version % 1000 / 10)))
            : Result.Failure<CudaDriver>(Fault(api, code, nameof(api.cuDriverGetVersion)).ToDiagnostic());
    }

    private static Diagnostic Started(CudaFault fault) => fault.ToDiagnostic() is { Id: not ("PG6010" or "PG6011" or "PG6012") } known
        ? known
        : Diagnostic.Error("PG6004", $"The CUDA driver does not start. {fault}.", "Check that the kernel module is loaded and of the same version (`nvidia-smi`, `dmesg`); restart after a driver update.");

    private static CudaFault Fault(DriverLibrary api, int code, string function)
    {
        byte* name = null;
        byte* text = null;
        int known = api.cuGetErrorName(code, &name);
        int described = api.cuGetErrorString(code, &text);
        return new CudaFault(function, code, (known == CudaCode.Success ? Marshal.PtrToStringUTF8((nint)name) : null) ?? "unnamed error",
            (described == CudaCode.Success ? Marshal.PtrToStringUTF8((nint)text) : null) ?? "");
    }
}
