namespace Perfgate.Execution.Runs;

/// <summary>What a launch is doing, for the progress line.</summary>
public enum LaunchPhase
{
    /// <summary>A worker is asked which machine code it would run.</summary>
    Identify,

    /// <summary>A worker loads its model or compiles its kernels.</summary>
    Load,

    /// <summary>Results are thrown away.</summary>
    WarmUp,

    Measure,
}
