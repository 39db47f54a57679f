namespace Perfgate.Statistics;

/// <summary>The exponentially weighted moving average (Roberts 1959): small lasting shifts show sooner than in a Shewhart chart, single wild values less.</summary>
public static class EwmaChart
{
    /// <summary>
    /// z_i = weight x_i + (1 - weight) z_(i-1) from z_0 = centre, with the exact limits centre +- width deviation sqrt(weight / (2 - weight) (1 - (1 - weight)^2i)). No values, no points.
    /// A deviation of 0 lets every departure signal.
    /// </summary>
    /// <param name="values">New values in order of time.</param>
    /// <param name="centre">Mean of the accepted baseline.</param>
    /// <param name="deviation">Standard deviation of one value, not negative.</param>
    /// <param name="weight">Above 0, at most 1 (then a Shewhart chart).</param>
    /// <param name="width">In deviations. With a deviation from n values, <see cref="PredictionFactor"/> instead of 3.</param>
    public static EwmaPoint[] Of(ReadOnlySpan<double> values, double centre, double deviation, double weight = 0.2, double width = 3)
    {
        EwmaPoint[] points = new EwmaPoint[values.Length];
        double level = centre;
        for (int i = 0; i < points.Length; i++)
        {
            // As a step from the old level: values equal to the centre then leave it exactly where it was.
            level += weight * (values[i] - level);
            double share = weight / (2 - weight) * (1 - Math.Pow(1 - weight, 2 * (i + 1)));
            ControlLimits limits = ControlLimits.Around(centre, width * deviation * Math.Sqrt(share));
            points[i] = new EwmaPoint(level, limits, limits.Excludes(level));
        }
        return points;
    }
}
