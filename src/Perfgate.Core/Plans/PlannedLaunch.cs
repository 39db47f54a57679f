using Perfgate.Suites;

namespace Perfgate.Plans;

/// <summary>One launch to come: launch <paramref name="Index"/> (from 1) of a case on a side. Base and head launches of one index form a pair.</summary>
public sealed record PlannedLaunch(Case Case, Side Side, int Index)
{
    /// <summary>A launch beyond the planned ones, made because the case is a suspect or stands beside one.</summary>
    public bool IsConfirming => Index > Case.Benchmark.Sampling.Launches;
}
