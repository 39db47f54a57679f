namespace Perfgate.Statistics;

/// <summary>Mean and sample standard deviation.</summary>
public static class Moments
{
    /// <summary>The arithmetic mean, never outside the values: equal values have exactly that mean and no deviation. NaN for no values.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0, least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        foreach (double value in values)
        {
            sum += value;
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }
        return values.IsEmpty ? double.NaN : Math.Clamp(sum / values.Length, least, greatest);
    }

    /// <summary>Mean and sample standard deviation (divisor n - 1), in two passes. The deviation of one value is 0; of none NaN.</summary>
    public static (double Mean, double Deviation) MeanAndDeviation(ReadOnlySpan<double> values)
    {
        double mean = Mean(values);
        if (values.Length <= 1)
            return (mean, values.IsEmpty ? double.NaN : 0);
        double squares = SumOfSquares(values, mean);
        // Squares leave the range of a double long before distances do: then again, in units of the largest distance.
        return (mean, double.IsNormal(squares) ? Math.Sqrt(squares / (values.Length - 1)) : ScaledDeviation(values, mean));
    }

    /// <summary>The sum of squared distances from <paramref name="centre"/>.</summary>
    public static double SumOfSquares(ReadOnlySpan<double> values, double centre)
    {
        double sum = 0;
        foreach (double value in values)
            sum += (value - centre) * (value - centre);
        return sum;
    }

    /// <summary>
    /// m3 / m2^(3/2) with the moments about the mean and divisor n (Fisher-Pearson, biased); above 0 when the long tail is on the side of large values, as for most times. 0 when all values
    /// are equal; null for none.
    /// </summary>
    public static double? Skewness(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            return null;
        (double mean, double deviation) = MeanAndDeviation(values);
        if (deviation == 0)
            return 0;
        double cubes = 0, squares = 0;
        foreach (double value in values)
        {
            // In standard deviations, so that neither squares nor cubes leave the range of a double.
            double distance = (value - mean) / deviation;
            squares += distance * distance;
            cubes += distance * distance * distance;
        }
        return cubes / values.Length / Math.Pow(squares / values.Length, 1.5);
    }

    private static double ScaledDeviation(ReadOnlySpan<double> values, double mean)
    {
        double largest = 0;
        foreach (double value in values)
            largest = Math.Max(largest, Math.Abs(value - mean));
        if (largest == 0 || !double.IsFinite(largest))
            return largest;
        double squares = 0;
        foreach (double value in values)
            squares += (value - mean) / largest * ((value - mean) / largest);
        return largest * Math.Sqrt(squares / (values.Length - 1));
    }
}
