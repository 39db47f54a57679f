using Perfgate.Cuda.Measuring.Samplers;

namespace Perfgate.Cuda.Measuring.Samples;

/// <summary>The samples of one block, in memory that is there before the first: nothing is allocated while they are taken.</summary>
internal sealed class SampleBook
{
    public const int Capacity = 64;

    private readonly TimedSample[] samples = new TimedSample[Capacity];
    private readonly double[] at = new double[Capacity];
    private int count;

    public ReadOnlySpan<TimedSample> Samples => samples.AsSpan(0, count);

    /// <summary>When each was taken, in seconds.</summary>
    public ReadOnlySpan<double> At => at.AsSpan(0, count);

    public bool IsFull => count == Capacity;

    /// <summary>Seconds between events so far.</summary>
    public double DeviceSeconds { get; private set; }

    public void Begin()
    {
        count = 0;
        DeviceSeconds = 0;
    }

    public void Add(in TimedSample sample, double atSeconds)
    {
        samples[count] = sample;
        at[count++] = atSeconds;
        DeviceSeconds += sample.Interval;
    }
}
