using Perfgate.Suites;

namespace Perfgate.Measurements;

/// <summary>
/// When a launch has enough samples: at the cap on samples, at the cap on time, once the 95 % interval of the gated statistic is narrow enough, or, half of the time gone, once the noise
/// has settled and further samples would tell no more about it.
/// The rule sees one launch only; how many launches there are is fixed in the plan, never "until it is significant".
/// </summary>
public sealed record StoppingRule(Sampling Sampling, SampleStatistic Statistic)
{
    private const int SettledMultiple = 4;

    /// <summary>The reason to stop now, or null to go on.</summary>
    /// <param name="samples">The gated metric's samples so far, in order.</param>
    /// <param name="elapsed">Time since the measured part of the launch began.</param>
    public StopReason? Decide(ReadOnlySpan<double> samples, TimeSpan elapsed)
    {
        if (samples.Length >= Sampling.MostSamples)
            return StopReason.SampleCap;
        if (samples.Length >= 1 && elapsed >= Sampling.MostTime)
            return StopReason.TimeCap;
        if (samples.Length >= Sampling.FewestSamples && IsPrecise(samples))
            return StopReason.Precision;
        return IsLate(samples.Length, elapsed) && NoiseTrail.HasSettled(samples) ? StopReason.NoiseSettled : null;
    }

    // A launch that may still become precise in time is left alone.
    private bool IsLate(int samples, TimeSpan elapsed) => samples >= SettledMultiple * Sampling.FewestSamples && elapsed >= Sampling.MostTime / 2;

    private bool IsPrecise(ReadOnlySpan<double> samples) =>
        LaunchEstimate.RelativeHalfWidth(Statistic, samples) is double width && width <= Sampling.Precision;
}
