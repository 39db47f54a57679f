using System.Diagnostics;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Measuring.Blockers;
using Perfgate.Cuda.Measuring.Clocks;
using Perfgate.Cuda.Measuring.Flushes;
using Perfgate.Cuda.Measuring.Submissions;
using Perfgate.Cuda.Pipelines;
using Perfgate.Cuda.Streams;

namespace Perfgate.Cuda.Measuring.Samplers;

/// <summary>
/// Takes one sample: restores inputs, flushes, and then queues clock stamp, start event, iterations, stop event and clock stamp behind a blocker. Allocates nothing unless a call fails.
/// </summary>
internal sealed class Sampler(PreparedPipeline pipeline, CudaStream stream, Submission submission, Blocker blocker, ClockStamps? stamps, CacheFlush? flush, EventPair events)
{
    /// <summary>Room behind a blocker for what is timed. A device's queue holds about a thousand entries; a host that fills it waits, and so does the device.</summary>
    public const int MostOperations = 90;

    // What a batch puts behind the blocker; the rest is queued while these run.
    private const int BatchLead = 2;

    // Of a batch, what is queued last: an eighth.
    private const int LastPart = 8;

    public CudaFault? Take(int iterations, out TimedSample sample)
    {
        sample = default;
        if (Clear() is CudaFault unprepared)
            return unprepared;
        int lead = iterations == 1 ? 1 : Math.Clamp(MostOperations / submission.Operations, 1, BatchLead);
        double enqueue = 0;
        bool isStarved = false;
        CudaFault? fault = blocker.Hold(stream) ?? stamps?.QueueBefore(stream) ?? stream.Record(events.Start) ?? Queue(lead, out enqueue);
        if (fault is null && lead == iterations)
            fault = stream.Record(events.Stop) ?? stamps?.QueueAfter(stream);
        // Whatever failed: a stream that stays blocked can be neither drained nor freed.
        blocker.Release();
        if (fault is null && lead < iterations)
            fault = QueueRest(iterations - lead, out isStarved) ?? stream.Record(events.Stop) ?? stamps?.QueueAfter(stream);
        double interval = double.NaN;
        fault ??= events.Stop.Spin() ?? stream.Synchronize() ?? events.Start.SecondsUntil(events.Stop, out interval);
        if (fault is null)
            sample = new TimedSample(interval, iterations, enqueue, stamps?.Read() ?? default) { IsTimedOut = blocker.HasTimedOut, IsStarved = isStarved };
        return fault;
    }

    private CudaFault? Clear() => pipeline.Restore(stream) ?? flush?.Queue(stream) ?? stream.Synchronize();

    private CudaFault? Queue(int iterations, out double firstSeconds)
    {
        long begun = Stopwatch.GetTimestamp();
        CudaFault? fault = submission.Queue(stream);
        firstSeconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        for (int index = 1; index < iterations && fault is null; index++)
            fault = submission.Queue(stream);
        return fault;
    }

    // A launch takes microseconds to reach the device, so the stream still has work right after it also when the device was waiting all the while. A device that is already in the last part
    // when the host has just queued it was not waited for: it waited.
    private CudaFault? QueueRest(int iterations, out bool isStarved)
    {
        isStarved = false;
        int last = Math.Max(1, iterations / LastPart);
        return (iterations > last ? Queue(iterations - last, out _) : null) ?? stream.Record(events.Late) ?? Queue(last, out _) ?? events.Late.Query(out isStarved);
    }
}
