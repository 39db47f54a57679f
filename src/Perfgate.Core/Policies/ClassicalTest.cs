namespace Perfgate.Policies;

/// <summary>A test that a policy can demand on top of the default procedure.</summary>
public enum ClassicalTest
{
    MannWhitney,
    ZScore,
    ControlChart,

    /// <summary>The shape of the samples inside launches changed: each sample relative to its launch's median.</summary>
    KolmogorovSmirnov,
}
