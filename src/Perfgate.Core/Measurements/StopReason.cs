namespace Perfgate.Measurements;

/// <summary>Which rule ended a launch's sampling.</summary>
public enum StopReason
{
    /// <summary>The interval of the gated statistic is as narrow as asked for.</summary>
    Precision,

    /// <summary>The cap on the number of samples.</summary>
    SampleCap,

    /// <summary>The cap on time.</summary>
    TimeCap,

    /// <summary>The samples' relative noise no longer changes, so that they will not become as precise as asked for within the caps.</summary>
    NoiseSettled,

    /// <summary>The worker had no more to measure.</summary>
    WorkerEnded,
}
