using Perfgate.Cuda.Environments;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Surveys;

/// <summary>What variables of a process do to everything it measures with CUDA.</summary>
public static class ProcessConcerns
{
    public static IReadOnlyList<Diagnostic> Of(IReadOnlyDictionary<string, string> variables)
    {
        List<Diagnostic> concerns = [];
        LaunchEnvironment environment = new(variables);
        if (environment.Profilers is { Count: > 0 } tools)
            concerns.Add(Diagnostic.Warning("PG6123", $"A profiler or debugger takes hold of every CUDA process: {string.Join(", ", tools)}.", "Unset them: launches measured beside it are invalid."));
        if (environment.IsBlocking)
            concerns.Add(Diagnostic.Warning("PG6124", "CUDA_LAUNCH_BLOCKING is set: every launch waits for its own end.", "Unset it: perfgate refuses to measure CUDA benchmarks with it."));
        if (environment.SharedService is { Count: > 0 } shared)
            concerns.Add(Diagnostic.Note("PG6125", $"CUDA processes may go through the multi-process service: {string.Join(", ", shared)} is set.", "Unset it for measuring, or stop the service."));
        return concerns;
    }
}
