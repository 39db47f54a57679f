namespace Perfgate.Cuda.Libraries;

/// <summary>The names under which the libraries are installed, newest first.</summary>
internal static class LibraryNames
{
    public static IReadOnlyList<string> Driver(string? path) =>
        path is not null ? [path] : OperatingSystem.IsWindows() ? ["nvcuda.dll"] : ["libcuda.so.1", "libcuda.so"];

    public static IReadOnlyList<string> Nvrtc(string? path) =>
        path is not null ? [path]
        : OperatingSystem.IsWindows() ? ["nvrtc64_130_0.dll", "nvrtc64_120_0.dll", "nvrtc64_112_0.dll"]
        : ["libnvrtc.so.13", "libnvrtc.so.12", "libnvrtc.so.11.2", "libnvrtc.so"];

    // Older installers left nvml.dll in a folder of its own that is not searched.
    public static IReadOnlyList<string> Nvml(string? path) =>
        path is not null ? [path]
        : OperatingSystem.IsWindows()
            ? ["nvml.dll", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "NVIDIA Corporation", "NVSMI", "nvml.dll")]
        : ["libnvidia-ml.so.1", "libnvidia-ml.so"];
}
