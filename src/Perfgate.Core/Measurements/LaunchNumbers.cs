using Perfgate.Statistics;

namespace Perfgate.Measurements;

/// <summary>Numbers that launches sum up about themselves, and the names of those that decide something.</summary>
public static class LaunchNumbers
{
    /// <summary>Share of the measured time in which the device held its clock down to keep its power below the cap, 0 to 1.</summary>
    public const string PowerCapped = "power_capped_ratio";

    /// <summary>Of each name the median over those that have it.</summary>
    public static IReadOnlyDictionary<string, double> Medians(IEnumerable<IReadOnlyDictionary<string, double>> summaries) => summaries
        .SelectMany(summary => summary)
        .GroupBy(number => number.Key, number => number.Value)
        .ToDictionary(group => group.Key, group => Quantile.Median([.. group]));
}
