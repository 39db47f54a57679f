using Perfgate.Cuda.Measuring.Clocks;
using Perfgate.Cuda.Measuring.Samplers;

namespace Perfgate.Cuda.Measuring.Samples;

/// <summary>Which samples count, and why the others do not.</summary>
internal sealed class SampleSieve(ClockRule clocks)
{
    public const string BlockerTimedOut = "blocker timed out";
    public const string NoTime = "time not positive";

    /// <summary>The reason to drop a sample, as far as it is known at once; null to keep it. Allocates nothing.</summary>
    public string? Reason(in TimedSample sample) =>
        sample.IsTimedOut ? BlockerTimedOut
        : !double.IsFinite(sample.Interval) || sample.Interval <= 0 ? NoTime
        : sample.Clock.IsLong && !clocks.Allows(sample.Clock.Hertz) ? clocks.Reason
        : null;

    /// <summary>Whether the clock is why a sample is dropped, so that waiting may help.</summary>
    /// <param name="isPowerCapped">Whether the power cap is known to be why the clock is low; then waiting would only make the device cooler than its work keeps it.</param>
    public bool IsTooSlow(in TimedSample sample, bool isPowerCapped) => !(isPowerCapped && clocks.YieldsToPowerCap) && ReferenceEquals(Reason(sample), clocks.Reason);

    /// <summary>Sorts a block: samples too short to tell their own clock have that of all such samples together.</summary>
    /// <param name="isPowerCapped">Whether the software's power cap held the clock down during the block.</param>
    public IReadOnlyList<KeptSample> Sift(SampleBook book, DropBook drops, bool isPowerCapped)
    {
        List<KeptSample> kept = new(book.Samples.Length);
        double shared = SharedClock(book.Samples);
        for (int index = 0; index < book.Samples.Length; index++)
        {
            TimedSample sample = book.Samples[index];
            double hertz = sample.Clock.IsLong ? sample.Clock.Hertz : shared;
            string? unfit = Reason(sample) ?? (hertz > 0 && !clocks.Allows(hertz) ? clocks.Reason : null);
            if (isPowerCapped && clocks.YieldsToPowerCap && ReferenceEquals(unfit, clocks.Reason))
                unfit = null;
            if (unfit is string reason)
                drops.Add(reason);
            else
                kept.Add(new KeptSample(sample.Seconds, sample.Interval, sample.Enqueue, hertz, book.At[index]));
        }
        return kept;
    }

    private static double SharedClock(ReadOnlySpan<TimedSample> samples)
    {
        double cycles = 0;
        double seconds = 0;
        foreach (ref readonly TimedSample sample in samples)
        {
            if (!sample.Clock.IsKnown)
                continue;
            cycles += sample.Clock.Cycles;
            seconds += sample.Clock.Seconds;
        }
        return ClockSpan.AreEnough(seconds) ? cycles / seconds : double.NaN;
    }
}
