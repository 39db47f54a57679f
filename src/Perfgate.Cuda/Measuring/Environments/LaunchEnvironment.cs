using System.Collections;

namespace Perfgate.Cuda.Measuring.Environments;

/// <summary>Environment variables that change what is measured.</summary>
internal sealed class LaunchEnvironment(IReadOnlyDictionary<string, string> variables)
{
    private static readonly string[] Injections = ["CUDA_INJECTION64_PATH", "CUDA_INJECTION32_PATH", "NVTX_INJECTION64_PATH", "NVTX_INJECTION32_PATH"];
    private static readonly string[] Prefixes = ["NSYS_", "COMPUTE_SANITIZER"];

    public bool IsBlocking => variables.TryGetValue("CUDA_LAUNCH_BLOCKING", out string? value) && value is not ("" or "0");

    /// <summary>Why no number of this launch may be trusted; null where no profiler is attached. Names are told, values are not.</summary>
    public string? Profiler
    {
        get
        {
            string[] found = [.. variables.Where(variable => variable.Value.Length > 0 && IsProfilers(variable.Key)).Select(variable => variable.Key).Order(StringComparer.Ordinal)];
            return found.Length == 0 ? null : $"a profiler or sanitizer is attached ({string.Join(", ", found)})";
        }
    }

    public static LaunchEnvironment OfThisProcess() =>
        new(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal));

    private static bool IsProfilers(string name) => Injections.Contains(name) || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
