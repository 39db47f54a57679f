namespace Perfgate.Pipelines;

/// <summary>The three kinds of CUDA benchmarks: pipelines of one kernel, of one copy, or of named stages.</summary>
public enum PipelineKind
{
    Kernel,
    Transfer,
    Graph,
}
