namespace Perfgate.Statistics;

/// <summary>
/// The X-bar and R chart: means of subgroups (the samples of a launch, say) against limits from the ranges within. Where launches differ by more than their samples
/// tell, as on every real machine, these limits are too tight: chart the launches' own estimates with <see cref="IndividualsChart"/> to decide, and this one to look.
/// </summary>
/// <param name="MeanRange">Mean of the subgroups' ranges.</param>
/// <param name="Deviation">The mean range over d2: an estimate of the standard deviation within subgroups.</param>
/// <param name="Means">Grand mean +- A2 mean ranges.</param>
/// <param name="Ranges">D3 to D4 mean ranges.</param>
public sealed record SubgroupChart(double MeanRange, double Deviation, ControlLimits Means, ControlLimits Ranges)
{
    /// <summary>Null for no subgroup, fewer than 2 or more than 100 values per subgroup, or values that do not divide into subgroups.</summary>
    /// <param name="values">Subgroup after subgroup.</param>
    public static SubgroupChart? Of(ReadOnlySpan<double> values, int subgroupSize)
    {
        if (ShewhartConstants.Of(subgroupSize) is not ShewhartConstants constants || values.IsEmpty || values.Length % subgroupSize != 0)
            return null;
        double ranges = 0;
        for (int start = 0; start < values.Length; start += subgroupSize)
            ranges += Range(values.Slice(start, subgroupSize));
        double range = ranges / (values.Length / subgroupSize);
        return new SubgroupChart(
            range,
            range / constants.D2,
            ControlLimits.Around(Moments.Mean(values), constants.A2 * range),
            new ControlLimits(constants.LowerRange * range, range, constants.UpperRange * range));
    }

    private static double Range(ReadOnlySpan<double> subgroup)
    {
        double least = subgroup[0], greatest = subgroup[0];
        foreach (double value in subgroup)
        {
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }
        return greatest - least;
    }
}
