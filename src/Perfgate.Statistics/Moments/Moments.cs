namespace Perfgate.Statistics;

/// <summary>Mean and sample standard deviation.</summary>
public static class Moments
{
    /// <summary>The arithmetic mean; NaN for no values.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum / values.Length;
    }

    /// <summary>Mean and sample standard deviation (divisor n - 1), in two passes. The deviation of one value is 0; of none NaN.</summary>
    public static (double Mean, double Deviation) MeanAndDeviation(ReadOnlySpan<double> values)
    {
        double mean = Mean(values);
        return (mean, values.Length == 1 ? 0 : Math.Sqrt(SumOfSquares(values, mean) / (values.Length - 1)));
    }

    /// <summary>The sum of squared distances from <paramref name="centre"/>.</summary>
    public static double SumOfSquares(ReadOnlySpan<double> values, double centre)
    {
        double sum = 0;
        foreach (double value in values)
            sum += (value - centre) * (value - centre);
        return sum;
    }
}
