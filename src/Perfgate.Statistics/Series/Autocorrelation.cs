namespace Perfgate.Statistics;

/// <summary>How much a sample tells about the next one.</summary>
public static class Autocorrelation
{
    /// <summary>
    /// r = sum (x_i - mean)(x_(i+1) - mean) / sum (x_i - mean)^2 (Box and Jenkins), -1 to 1. Independent samples give about -1/n, beyond +- 2 / sqrt n in one of twenty cases. Null for fewer than three values;
    /// 0 when all are equal.
    /// </summary>
    public static double? Lag1(ReadOnlySpan<double> values)
    {
        if (values.Length < 3)
            return null;
        (double mean, double deviation) = Moments.MeanAndDeviation(values);
        if (deviation == 0)
            return 0;
        double products = 0, squares = 0, last = 0;
        foreach (double value in values)
        {
            double distance = (value - mean) / deviation;
            products += last * distance;
            squares += distance * distance;
            last = distance;
        }
        return Math.Clamp(products / squares, -1, 1);
    }

    /// <summary>
    /// As how many independent samples these count for the mean: n (1 - r) / (1 + r), 1 to n, for a series whose only memory is its last value. Null for fewer than three values.
    /// </summary>
    public static double? EffectiveSize(ReadOnlySpan<double> values) =>
        Lag1(values) is double r ? Math.Clamp(values.Length * (1 - r) / Math.Max(1 + r, 1e-9), 1, values.Length) : null;
}
