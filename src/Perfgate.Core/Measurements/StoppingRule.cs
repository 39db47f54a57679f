using Perfgate.Suites;

namespace Perfgate.Measurements;

/// <summary>
/// When a launch has enough samples: at the cap on samples, at the cap on time, or once the 95 % interval of the gated statistic is narrow enough.
/// The rule sees one launch only; how many launches there are is fixed in the plan, never "until it is significant".
/// </summary>
public sealed record StoppingRule(Sampling Sampling, SampleStatistic Statistic)
{
    /// <summary>The reason to stop now, or null to go on.</summary>
    /// <param name="samples">The gated metric's samples so far, in order.</param>
    /// <param name="elapsed">Time since the measured part of the launch began.</param>
    public StopReason? Decide(ReadOnlySpan<double> samples, TimeSpan elapsed)
    {
        if (samples.Length >= Sampling.MostSamples)
            return StopReason.SampleCap;
        if (samples.Length >= 1 && elapsed >= Sampling.MostTime)
            return StopReason.TimeCap;
        return samples.Length >= Sampling.FewestSamples && IsPrecise(samples) ? StopReason.Precision : null;
    }

    private bool IsPrecise(ReadOnlySpan<double> samples) =>
        LaunchEstimate.RelativeHalfWidth(Statistic, samples) is double width && width <= Sampling.Precision;
}
