namespace Perfgate.Statistics;

/// <summary>A robust line through a series.</summary>
/// <param name="Slope">Units per step.</param>
/// <param name="Intercept">The line's value at the first point (step 0).</param>
/// <param name="Interval">For the slope; null when all values are equal or only two exist.</param>
public sealed record TheilSenLine(double Slope, double Intercept, Interval? Interval)
{
    /// <summary>What the line gains from the first to the last of so many points.</summary>
    public double Rise(int points) => Slope * (points - 1);
}
