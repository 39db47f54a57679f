using System.Diagnostics;
using System.Runtime.InteropServices;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Runs;

/// <summary>Passes a launch's progress on, at most ten times a second: drawing it must not disturb what is measured.</summary>
internal sealed class LaunchProgress(PlannedLaunch planned, Action<RunEvent> emit)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private readonly Metric metric = planned.Case.Benchmark.DrivingMetric;
    private (LaunchPhase? Phase, bool HasSamples) last;
    private long reportedAt;

    public void Report(LaunchPhase phase, List<double> samples)
    {
        // A new phase and the first sample are news at once.
        (LaunchPhase?, bool) now = (phase, samples.Count > 0);
        if (now == last && Stopwatch.GetElapsedTime(reportedAt) < Shortest)
            return;
        last = now;
        reportedAt = Stopwatch.GetTimestamp();
        double? estimate = samples.Count == 0 ? null : LaunchEstimate.Of(metric.Statistic, CollectionsMarshal.AsSpan(samples));
        emit(new RunEvent.LaunchProgressed(planned, phase, samples.Count, estimate, metric.Unit));
    }
}
