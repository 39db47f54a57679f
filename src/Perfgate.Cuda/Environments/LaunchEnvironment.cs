using System.Collections;

namespace Perfgate.Cuda.Environments;

/// <summary>Environment variables that change what CUDA processes measure.</summary>
internal sealed class LaunchEnvironment(IReadOnlyDictionary<string, string> variables)
{
    // Profilers and sanitizers take hold of a process by these. They lock clocks, flush caches and add work of their own.
    private static readonly string[] Injections =
    [
        "CUDA_INJECTION64_PATH", "CUDA_INJECTION32_PATH", "NVTX_INJECTION64_PATH", "NVTX_INJECTION32_PATH", "NV_NSIGHT_INJECTION_PORT_BASE", "NV_COMPUTE_PROFILER_PERFWORKS_DIR", "COMPUTE_PROFILE",
    ];

    private static readonly string[] Prefixes = ["NSYS_", "COMPUTE_SANITIZER"];
    private static readonly string[] Mps = ["CUDA_MPS_PIPE_DIRECTORY", "CUDA_MPS_ACTIVE_THREAD_PERCENTAGE", "CUDA_MPS_PINNED_DEVICE_MEM_LIMIT"];

    /// <summary>Every launch then waits for its own end: nothing can be queued behind a blocked stream.</summary>
    public bool IsBlocking => IsOn("CUDA_LAUNCH_BLOCKING");

    /// <summary>Those set that attach a profiler or sanitizer, by name; their values are not told.</summary>
    public IReadOnlyList<string> Profilers => [.. variables.Keys.Where(name => IsProfilers(name) && IsOn(name)).Order(StringComparer.Ordinal)];

    /// <summary>Those set that send CUDA processes through the multi-process service.</summary>
    public IReadOnlyList<string> SharedService => [.. Mps.Where(IsOn)];

    public static LaunchEnvironment OfThisProcess() =>
        new(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal));

    private bool IsOn(string name) => variables.TryGetValue(name, out string? value) && value is not ("" or "0");

    private static bool IsProfilers(string name) => Injections.Contains(name) || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
