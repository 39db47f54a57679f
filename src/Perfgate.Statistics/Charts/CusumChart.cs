namespace Perfgate.Statistics;

/// <summary>The tabular cumulative sum (Page 1954): the quickest chart for a lasting shift of a size known beforehand, about twice the slack.</summary>
public static class CusumChart
{
    /// <summary>
    /// High_i = max(0, High_(i-1) + x_i - centre - slack deviation), Low likewise downwards; a signal beyond limit deviations. No values, no points. A deviation of 0
    /// lets every departure signal.
    /// </summary>
    /// <param name="values">New values in order of time.</param>
    /// <param name="centre">Mean of the accepted baseline.</param>
    /// <param name="deviation">Standard deviation of one value, not negative.</param>
    /// <param name="slack">k, in deviations.</param>
    /// <param name="limit">h, in deviations.</param>
    public static CusumPoint[] Of(ReadOnlySpan<double> values, double centre, double deviation, double slack = 0.5, double limit = 5)
    {
        CusumPoint[] points = new CusumPoint[values.Length];
        double high = 0, low = 0;
        for (int i = 0; i < points.Length; i++)
        {
            high = Math.Max(0, high + values[i] - centre - slack * deviation);
            low = Math.Max(0, low + centre - values[i] - slack * deviation);
            points[i] = new CusumPoint(high, low, limit * deviation, Math.Max(high, low) > limit * deviation);
        }
        return points;
    }
}
