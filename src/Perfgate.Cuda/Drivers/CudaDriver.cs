using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Drivers;

/// <summary>
/// Whether this machine has a CUDA driver that can be loaded: a closed family of answers for <c>perfgate doctor</c>.
/// Kernels are measured from the CUDA release on; this version only looks.
/// </summary>
public abstract record CudaDriver
{
    private CudaDriver()
    {
    }

    /// <param name="Library">The name under which the driver was loaded.</param>
    /// <param name="ApiVersion">The newest CUDA version the driver supports, <c>12.8</c>; not the driver's own version.</param>
    public sealed record Found(string Library, Version ApiVersion) : CudaDriver;

    /// <param name="Tried">The library names that could not be loaded.</param>
    public sealed record Missing(IReadOnlyList<string> Tried) : CudaDriver;

    public sealed record Unusable(string Library, string Reason) : CudaDriver;

    /// <summary>Looks under the names drivers have on this system. Creates no context and touches no device.</summary>
    public static CudaDriver Find() => Find(OperatingSystem.IsWindows() ? ["nvcuda.dll"] : ["libcuda.so.1", "libcuda.so"]);

    internal static CudaDriver Find(IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out nint library))
                return Ask(name, library);
        }
        return new Missing(names);
    }

    // The library stays loaded: drivers start threads of their own and do not survive being unloaded.
    private static CudaDriver Ask(string name, nint library)
    {
        if (!NativeLibrary.TryGetExport(library, "cuDriverGetVersion", out nint export))
            return new Unusable(name, "it has no function cuDriverGetVersion, so it is no CUDA driver");
        int status = DriverVersion.Read(export, out int version);
        return status == 0 && version > 0
            ? new Found(name, new Version(version / 1000, version % 1000 / 10))
            : new Unusable(name, $"cuDriverGetVersion answered status {status}, version {version}");
    }
}
