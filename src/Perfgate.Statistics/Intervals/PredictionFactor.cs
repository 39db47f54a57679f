namespace Perfgate.Statistics;

/// <summary>
/// By how many sample standard deviations limits from n values must stand off for a new value to cross them as rarely as it would cross "k sigma" limits from a known
/// deviation: t(n-1) sqrt(1 + 1/n) at the same tail. For three sigma 7.3 from 5 values, 4.3 from 10, 3.5 from 20.
/// </summary>
public static class PredictionFactor
{
    /// <summary>Null for fewer than two values.</summary>
    public static double? Of(int values, double sigmas = 3) =>
        values < 2 ? null : StudentDistribution.Quantile(1 - StandardNormal.Upper(sigmas), values - 1) * Math.Sqrt(1 + 1.0 / values);
}
