namespace Perfgate.Suites;

/// <summary>The statistic of a launch's samples that is compared and gated. <c>p50</c> in a suite file is <see cref="Median"/>.</summary>
public enum SampleStatistic
{
    Median,

    /// <summary>The lower quartile: steadier than the median where other work disturbs the machine.</summary>
    P25,

    Mean,
    P90,
    P95,
    P99,
    Max,
    Min,
}
