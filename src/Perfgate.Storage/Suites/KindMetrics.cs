using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>The metrics that a kind has of its own.</summary>
internal static class KindMetrics
{
    /// <summary>By name; null for a worker, which names its own. A Python function may have others beside.</summary>
    public static IReadOnlyDictionary<string, Metric>? Of(string kind) => kind switch
    {
        Words.Command => CommandMetrics.All,
        Words.Worker => null,
        Words.Python => PythonMetrics.All,
        Words.CudaTransfer => CudaMetrics.Of(PipelineKind.Transfer),
        _ => CudaMetrics.All,
    };

    /// <summary>The one that is there without being declared.</summary>
    public static Metric? AlwaysOf(string kind) => kind switch
    {
        Words.Command => CommandMetrics.WallTime,
        Words.Worker => null,
        Words.Python => PythonMetrics.StepTime,
        _ => CudaMetrics.GpuTime,
    };
}
