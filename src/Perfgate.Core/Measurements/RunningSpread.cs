namespace Perfgate.Measurements;

/// <summary>Mean and standard deviation of values that come one by one (Welford 1962).</summary>
internal struct RunningSpread
{
    private int count;
    private double mean;
    private double squares;

    /// <summary>Standard deviation (n - 1) over the mean's magnitude; NaN or infinite for fewer than two values and a mean of zero.</summary>
    public readonly double RelativeDeviation => Math.Sqrt(squares / (count - 1)) / Math.Abs(mean);

    public void Add(double value)
    {
        count++;
        double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
    }
}
