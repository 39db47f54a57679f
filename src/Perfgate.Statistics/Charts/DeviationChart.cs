namespace Perfgate.Statistics;

/// <summary>Control limits from the sample standard deviation. Null for fewer than two values; equal values give limits of width zero.</summary>
public static class DeviationChart
{
    /// <summary>mean +- sigmas sd, as a textbook draws it. From few values far too tight for what comes next: 4 % of unchanged launches cross it after five.</summary>
    public static ControlLimits? Textbook(ReadOnlySpan<double> baseline, double sigmas = 3) => Limits(baseline, sigmas);

    /// <summary>The same with <see cref="PredictionFactor"/>: a new value crosses as rarely as three sigma promises, however few values there are.</summary>
    public static ControlLimits? ForNewValue(ReadOnlySpan<double> baseline, double sigmas = 3) => Limits(baseline, PredictionFactor.Of(baseline.Length, sigmas));

    private static ControlLimits? Limits(ReadOnlySpan<double> baseline, double? factor)
    {
        if (baseline.Length < 2 || factor is not double sigmas)
            return null;
        (double mean, double deviation) = Moments.MeanAndDeviation(baseline);
        return ControlLimits.Around(mean, sigmas * deviation);
    }
}
