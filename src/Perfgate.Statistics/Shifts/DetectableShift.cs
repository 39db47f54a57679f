namespace Perfgate.Statistics;

/// <summary>
/// What a design can see: a shift of (t(confidence) + t(power)) standard errors puts a one-sided lower bound above zero with the given power (Lehr's rule with t in place of z). In logs a shift of 0.05 is about 5 %.
/// </summary>
/// <param name="Deviation">Standard deviation of one launch's estimate, known from calibration or history; above 0.</param>
/// <param name="Power">How often a shift of that size is found.</param>
/// <param name="Confidence">One-sided.</param>
/// <param name="PriorWeight">Degrees of freedom that the deviation is worth before these launches; see <see cref="NoisePrior.Weight"/>.</param>
public sealed record DetectableShift(double Deviation, double Power = 0.8, double Confidence = 0.95, double PriorWeight = 0)
{
    private const int MostLaunches = 10_000;

    /// <summary>The smallest shift between two groups of launches; infinite when there is no degree of freedom or a side is empty.</summary>
    public double BetweenGroups(int baseline, int head) => baseline < 1 || head < 1
        ? double.PositiveInfinity
        : Deviation * Math.Sqrt(1.0 / baseline + 1.0 / head) * Factor(baseline + head - 2 + PriorWeight);

    /// <summary>The smallest shift over pairs of launches measured next to one another. The deviation of a difference is sqrt 2 times that of one launch unless pairing takes noise away.</summary>
    public double OverPairs(int pairs) => pairs < 1
        ? double.PositiveInfinity
        : Deviation * Math.Sqrt(2.0 / pairs) * Factor(pairs - 1 + PriorWeight);

    /// <summary>The fewest launches on either side that see a shift of this size; null when 10,000 do not.</summary>
    public int? LaunchesPerSide(double shift) => Fewest(launches => BetweenGroups(launches, launches), shift);

    /// <summary>The fewest head launches beside so many baseline launches; null when none suffice, because the baseline's own error is already too large.</summary>
    public int? HeadLaunches(int baseline, double shift) => Fewest(launches => BetweenGroups(baseline, launches), shift);

    /// <summary>The fewest pairs; null when 10,000 do not suffice.</summary>
    public int? Pairs(double shift) => Fewest(OverPairs, shift);

    private double Factor(double degreesOfFreedom) => degreesOfFreedom > 0
        ? StudentDistribution.Quantile(Confidence, degreesOfFreedom) + StudentDistribution.Quantile(Power, degreesOfFreedom)
        : double.PositiveInfinity;

    // What is visible shrinks with every launch, so halving finds the edge.
    private static int? Fewest(Func<int, double> visible, double shift)
    {
        if (!(visible(MostLaunches) <= shift))
            return null;
        int low = 1, high = MostLaunches;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (visible(middle) <= shift)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
