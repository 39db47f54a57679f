using System.Diagnostics;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Measuring.Clocks;
using Perfgate.Cuda.Measuring.Samplers;
using Perfgate.Cuda.Measuring.Samples;

namespace Perfgate.Cuda.Measuring;

/// <summary>Takes the samples of a block: about a tenth of a second of the device's time, 64 at most, and never much longer than a second.</summary>
internal sealed class BlockTaker(Sampler sampler, int iterations, SampleSieve sieve, Action<TimeSpan> pause)
{
    private const double DeviceSeconds = 0.1;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly BackOff backOff = new();
    private bool hasPaused;
    private bool isPowerCapped;

    public SampleBook Book { get; } = new();

    /// <summary>In one sample.</summary>
    public int Iterations { get; } = iterations;

    /// <summary>Samples of this block during which the device waited for the host.</summary>
    public int Starved { get; private set; }

    /// <summary>Whether the garbage collector ran while the block was taken.</summary>
    public bool WasCollected { get; private set; }

    /// <param name="since">The time stamp that seconds are counted from.</param>
    public CudaFault? Take(long since)
    {
        Book.Begin();
        Starved = 0;
        hasPaused = false;
        int collections = GC.CollectionCount(0);
        long begun = Stopwatch.GetTimestamp();
        do
        {
            if (sampler.Take(Iterations, out TimedSample sample) is CudaFault fault)
                return fault;
            Book.Add(sample, Stopwatch.GetElapsedTime(since).TotalSeconds);
            Starved += sample.IsStarved ? 1 : 0;
            Pace(sample);
        }
        while (!Book.IsFull && Book.DeviceSeconds < DeviceSeconds && Stopwatch.GetElapsedTime(begun) < Longest);
        WasCollected = GC.CollectionCount(0) != collections;
        return null;
    }

    /// <summary>The samples that count; the others go to the book of what was dropped.</summary>
    /// <param name="capped">Whether the software's power cap held the clock down during the block. The next block is paced as if it still did.</param>
    public IReadOnlyList<KeptSample> Sift(DropBook drops, bool capped)
    {
        isPowerCapped = capped;
        return sieve.Sift(Book, drops, capped);
    }

    /// <summary>Waits where the whole block was spoiled, which is known at its end only.</summary>
    public void Conclude(bool anyKept)
    {
        if (anyKept)
            backOff.Reset();
        else if (!hasPaused)
            pause(backOff.Next());
    }

    private void Pace(in TimedSample sample)
    {
        if (sieve.IsTooSlow(sample, isPowerCapped))
        {
            hasPaused = true;
            pause(backOff.Next());
        }
        else if (sample.Clock.IsLong)
        {
            backOff.Reset();
        }
    }
}
