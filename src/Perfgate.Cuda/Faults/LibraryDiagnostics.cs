using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Faults;

/// <summary>What to say of libraries that are not there, or not fit.</summary>
internal static class LibraryDiagnostics
{
    public static Diagnostic NoDriver(IReadOnlyList<string> tried) => Diagnostic.Error("PG6001", $"There is no CUDA driver (looked for {string.Join(", ", tried)}).",
        "Install NVIDIA's driver, or set PERFGATE_CUDA_DRIVER to the library. Everything but CUDA benchmarks works.");

    public static Diagnostic OldDriver(string name, IReadOnlyList<string> missing) => Diagnostic.Error("PG6002", $"{name} is no CUDA driver that can be used: it lacks {Names(missing)}.",
        "Update NVIDIA's driver (CUDA 11.7 or later). Everything but CUDA benchmarks works.");

    public static Diagnostic Lacking(string what, string function) => Diagnostic.Error("PG6020", $"This driver has no {function}, which {what} needs.", "Update NVIDIA's driver.");

    public static Diagnostic NoNvrtc(IReadOnlyList<string> tried) => Diagnostic.Error("PG6030", $"There is no NVRTC (looked for {string.Join(", ", tried)}).",
        "Install the CUDA toolkit's NVRTC, or set PERFGATE_NVRTC to the library. Kernels given as PTX or cubin work without it.");

    public static Diagnostic OldNvrtc(string name, IReadOnlyList<string> missing) => Diagnostic.Error("PG6031", $"{name} is no NVRTC that can be used: it lacks {Names(missing)}.",
        "Install NVRTC 11.2 or later. Kernels given as PTX or cubin work without it.");

    public static Diagnostic NoNvml(IReadOnlyList<string> tried) => Diagnostic.Warning("PG6040", $"There is no NVML (looked for {string.Join(", ", tried)}), so telemetry is unknown: clocks, throttling, power, other processes.",
        "In a container, give it the utility capability (NVIDIA_DRIVER_CAPABILITIES=compute,utility), or set PERFGATE_NVML. Kernels run; whether their numbers can be trusted stays unknown.");

    public static Diagnostic OldNvml(string name, IReadOnlyList<string> missing) => Diagnostic.Warning("PG6041", $"{name} is no NVML that can be used: it lacks {Names(missing)}. Telemetry is unknown.", "Update NVIDIA's driver.");

    // Any library that is no driver at all lacks everything; a few names say that as well as sixty.
    private static string Names(IReadOnlyList<string> missing) =>
        missing.Count <= 4 ? string.Join(", ", missing) : $"{string.Join(", ", missing.Take(4))} and {missing.Count - 4} more";
}
