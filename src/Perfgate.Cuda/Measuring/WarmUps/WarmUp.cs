using System.Diagnostics;
using System.Runtime.InteropServices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Measuring.Samplers;
using Perfgate.Cuda.Measuring.Samples;
using Perfgate.Suites;

namespace Perfgate.Cuda.Measuring.WarmUps;

/// <summary>Takes samples as they will be taken, without pauses, until clocks and caches are where they stay; and finds how many launches a batch needs.</summary>
internal sealed class WarmUp(Sampler sampler, Sampling sampling, bool isBatched)
{
    private const int CapFactor = 10;
    private const int MostIntervals = 32;
    private static readonly TimeSpan LeastForCap = TimeSpan.FromSeconds(0.1);

    private readonly Convergence convergence = new();
    private readonly List<double> intervals = [];

    /// <summary>Launches between two events, at least 1.</summary>
    public int Iterations { get; private set; } = 1;

    public bool HasConverged { get; private set; }

    public CudaFault? Run()
    {
        TimeSpan cap = CapFactor * (sampling.WarmUpTime > LeastForCap ? sampling.WarmUpTime : LeastForCap);
        long begun = Stopwatch.GetTimestamp();
        for (int taken = 1; ; taken++)
        {
            if (sampler.Take(Iterations, out TimedSample sample) is CudaFault fault)
                return fault;
            if (!sample.IsTimedOut && sample.Interval > 0)
                Learn(sample);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(begun);
            if (taken < sampling.WarmUp || elapsed < sampling.WarmUpTime)
                continue;
            HasConverged = convergence.IsReached(EventQuantum.Usual);
            if (HasConverged || elapsed >= cap)
                return null;
        }
    }

    private void Learn(TimedSample sample)
    {
        int next = isBatched ? BatchSize.Next(Iterations, sample.Interval, BatchSize.Target(Quantum(sample.Interval))) : 1;
        if (next == Iterations)
        {
            convergence.Add(sample.Interval);
            return;
        }
        // Intervals of another length say nothing of convergence.
        Iterations = next;
        convergence.Restart();
    }

    private double Quantum(double interval)
    {
        if (intervals.Count < MostIntervals)
            intervals.Add(interval);
        return EventQuantum.Of(CollectionsMarshal.AsSpan(intervals)) ?? EventQuantum.Usual;
    }
}
