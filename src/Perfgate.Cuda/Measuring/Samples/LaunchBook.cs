using System.Runtime.InteropServices;
using Perfgate.Measurements;
using Perfgate.Suites;
using Perfgate.Works;

namespace Perfgate.Cuda.Measuring.Samples;

/// <summary>All samples of a launch, and what they say about themselves.</summary>
internal sealed class LaunchBook(Figures figures)
{
    private const int FewestForFrozen = 21;
    private const double LongForFrozen = 100 * EventQuantum.Usual;
    private const int MostForQuantum = 4096;
    private const double ShortSeconds = 20e-6;

    private readonly List<double> seconds = [];
    private readonly List<double> intervals = [];
    private readonly List<double> clocks = [];

    public int Attempts { get; private set; }

    public int Kept => seconds.Count;

    /// <summary>The step of the events' clock in seconds; null where too few different times were seen.</summary>
    public double? Quantum => EventQuantum.Of(CollectionsMarshal.AsSpan(intervals)[..Math.Min(intervals.Count, MostForQuantum)]);

    /// <summary>True when the device's clock stands still, as a broken or emulated one does. Short times may all fall on one step of the events' clock, and are no sign of it.</summary>
    public bool IsFrozen => intervals.Count >= FewestForFrozen && intervals[0] >= LongForFrozen && intervals.TrueForAll(interval => interval == intervals[0]);

    /// <summary>Whether the samples are so short that the step of the events' clock shows in them.</summary>
    public bool IsShort => Kept > 0 && Median < ShortSeconds;

    private double Median => LaunchEstimate.Of(SampleStatistic.Median, seconds);

    public void Add(int attempts, IReadOnlyList<KeptSample> kept)
    {
        Attempts += attempts;
        foreach (KeptSample sample in kept)
        {
            seconds.Add(sample.Seconds);
            intervals.Add(sample.Interval);
            if (sample.Hertz > 0)
                clocks.Add(sample.Hertz);
        }
    }

    public IEnumerable<string> Doubts()
    {
        if (SampleDoubts.Drift(CollectionsMarshal.AsSpan(seconds)) is string drift)
            yield return drift;
        if (SampleDoubts.TwoClockLevels(CollectionsMarshal.AsSpan(clocks)) is string levels)
            yield return levels;
        if (Kept > 0 && clocks.Count == 0 && figures.HasClock)
            yield return "the SM clock is unknown: no multiprocessor ran a stamp both before and after a sample";
        if (Kept > 0 && figures is { Bytes: double bytes, PeakBandwidth: double peak } && bytes / Median > peak)
            yield return "the declared bytes exceed what memory can deliver in that time; do they come from a cache?";
    }
}
