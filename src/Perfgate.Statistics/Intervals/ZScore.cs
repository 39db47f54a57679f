namespace Perfgate.Statistics;

/// <summary>How far a new value lies from a baseline, in the baseline's standard deviations.</summary>
public static class ZScore
{
    /// <summary>
    /// (value - mean) / sd with the sample standard deviation. Null for fewer than two baseline values. A baseline that never varied gives 0 for its own value and an
    /// infinite score for any other.
    /// </summary>
    /// <remarks>From few values the score is far from normal: hold it against <see cref="PredictionFactor"/>, not against 3.</remarks>
    public static double? Of(double value, ReadOnlySpan<double> baseline)
    {
        if (baseline.Length < 2)
            return null;
        (double mean, double deviation) = Moments.MeanAndDeviation(baseline);
        if (value == mean)
            return 0;
        return deviation > 0 ? (value - mean) / deviation : double.PositiveInfinity * Math.Sign(value - mean);
    }
}
