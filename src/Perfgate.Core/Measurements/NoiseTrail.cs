namespace Perfgate.Measurements;

/// <summary>
/// Has the relative noise of a launch's samples stopped changing? NVBench's rule: the noise is estimated after every sample; once the last 64 estimates vary by less than 5 %, more samples
/// say nothing new about it.
/// </summary>
internal static class NoiseTrail
{
    private const int Window = 64;
    private const int CheckedEvery = 16;
    private const int FewestForNoise = 5;
    private const double MostVariation = 0.05;

    /// <param name="samples">In the order they were measured.</param>
    public static bool HasSettled(ReadOnlySpan<double> samples)
    {
        int end = samples.Length - samples.Length % CheckedEvery;
        int begin = end - Window;
        if (begin < FewestForNoise)
            return false;
        RunningSpread values = default;
        RunningSpread noise = default;
        for (int index = 0; index < end; index++)
        {
            values.Add(samples[index]);
            if (index >= begin)
                noise.Add(values.RelativeDeviation);
        }
        return noise.RelativeDeviation < MostVariation;
    }
}
