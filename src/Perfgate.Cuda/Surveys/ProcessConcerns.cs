using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Surveys;

/// <summary>What variables of a process do to everything it measures with CUDA.</summary>
public static class ProcessConcerns
{
    private static readonly string[] Mps = ["CUDA_MPS_PIPE_DIRECTORY", "CUDA_MPS_ACTIVE_THREAD_PERCENTAGE", "CUDA_MPS_PINNED_DEVICE_MEM_LIMIT"];

    public static IReadOnlyList<Diagnostic> Of(Func<string, string?> variable)
    {
        List<Diagnostic> concerns = [];
        IReadOnlyList<string> tools = AttachedTools.Found(variable);
        if (tools.Count > 0)
            concerns.Add(Diagnostic.Warning("PG6123", $"A profiler or debugger takes hold of every CUDA process: {string.Join(", ", tools)}.", "Unset them: launches measured beside it are invalid."));
        if (AttachedTools.BlocksLaunches(variable))
            concerns.Add(Diagnostic.Warning("PG6124", "CUDA_LAUNCH_BLOCKING is set: every launch waits for its own end.", "Unset it: perfgate refuses to measure CUDA benchmarks with it."));
        string[] shared = [.. Mps.Where(name => !string.IsNullOrEmpty(variable(name)))];
        if (shared.Length > 0)
            concerns.Add(Diagnostic.Note("PG6125", $"CUDA processes may go through the multi-process service: {string.Join(", ", shared)} is set.", "Unset it for measuring, or stop the service."));
        return concerns;
    }
}
