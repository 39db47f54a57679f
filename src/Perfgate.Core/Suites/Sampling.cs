namespace Perfgate.Suites;

/// <summary>How much is measured: launches are the unit of evidence, samples are nested in them.</summary>
public sealed record Sampling
{
    /// <summary>Measured launches of each case and side, 1 to 100.</summary>
    public int Launches { get; init; } = 5;

    /// <summary>
    /// Most further launches of a case whose first ones look slower or undecided, 0 to 100; side by side, as many pairs. Fixed before the run, so that nobody
    /// measures until it is significant.
    /// </summary>
    public int Confirm { get; init; } = 3;

    /// <summary>Executions (command) or iterations (worker) thrown away at the start of every launch.</summary>
    public int WarmUp { get; init; } = 1;

    /// <summary>A worker goes on warming up until this much time has passed too.</summary>
    public TimeSpan WarmUpTime { get; init; } = TimeSpan.Zero;

    /// <summary>No launch stops for precision before it has this many samples.</summary>
    public int FewestSamples { get; init; } = 6;

    /// <summary>Every launch stops at this many samples.</summary>
    public int MostSamples { get; init; } = 10;

    /// <summary>Every launch stops once its measured part has taken this long (after at least one sample).</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>A launch stops when the relative half-width of the 95 % interval of the gated statistic is at most this.</summary>
    public double Precision { get; init; } = 0.02;
}
