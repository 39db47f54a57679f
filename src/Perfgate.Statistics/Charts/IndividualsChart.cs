namespace Perfgate.Statistics;

/// <summary>
/// The individuals and moving range chart (I-MR): limits from how neighbours differ, so that a slow drift in the baseline does not widen them.
/// </summary>
/// <param name="MeanMovingRange">Mean of |x_i - x_(i-1)|.</param>
/// <param name="Deviation">The mean moving range over d2(2) = 1.128: an estimate of the standard deviation between neighbours.</param>
/// <param name="Individuals">mean +- 3 deviations.</param>
/// <param name="MovingRanges">0 to 3.267 mean moving ranges.</param>
public sealed record IndividualsChart(double MeanMovingRange, double Deviation, ControlLimits Individuals, ControlLimits MovingRanges)
{
    /// <summary>Null for fewer than two values; equal values give limits of width zero.</summary>
    public static IndividualsChart? Of(ReadOnlySpan<double> baseline)
    {
        if (baseline.Length < 2)
            return null;
        ShewhartConstants constants = ShewhartConstants.Of(2)!;
        double sum = 0;
        for (int i = 1; i < baseline.Length; i++)
            sum += Math.Abs(baseline[i] - baseline[i - 1]);
        double range = sum / (baseline.Length - 1);
        return new IndividualsChart(
            range,
            range / constants.D2,
            ControlLimits.Around(Moments.Mean(baseline), constants.E2 * range),
            new ControlLimits(0, range, constants.UpperRange * range));
    }
}
