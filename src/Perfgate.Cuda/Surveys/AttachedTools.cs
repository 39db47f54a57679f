namespace Perfgate.Cuda.Surveys;

/// <summary>Variables by which profilers and debuggers take hold of a CUDA process. They lock clocks, flush caches and add work of their own, so what is measured beside them gates nothing.</summary>
internal static class AttachedTools
{
    private static readonly string[] Injections =
    [
        "CUDA_INJECTION64_PATH", "CUDA_INJECTION32_PATH", "NVTX_INJECTION64_PATH", "NVTX_INJECTION32_PATH", "NSYS_PROFILING_SESSION_ID",
        "NV_NSIGHT_INJECTION_PORT_BASE", "NV_COMPUTE_PROFILER_PERFWORKS_DIR", "COMPUTE_PROFILE", "CUDA_DEVICE_WAITS_ON_EXCEPTION", "CUDA_ENABLE_COREDUMP_ON_EXCEPTION",
    ];

    /// <summary>Those that are set.</summary>
    public static IReadOnlyList<string> Found(Func<string, string?> variable) => [.. Injections.Where(name => IsOn(variable(name)))];

    /// <summary>Every launch then waits for its own end: nothing can be queued behind a blocked stream.</summary>
    public static bool BlocksLaunches(Func<string, string?> variable) => IsOn(variable("CUDA_LAUNCH_BLOCKING"));

    private static bool IsOn(string? value) => value is not (null or "" or "0");
}
