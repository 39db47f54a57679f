using MathNet.Numerics;

namespace Perfgate.Statistics;

/// <summary>
/// Clopper and Pearson's bounds (1934) for a share, such as that of values beyond a limit. They hold for every number of trials; trials are assumed independent. Where they are not, both counts are divided by the design effect, so they need not be whole.
/// </summary>
public static class BinomialBound
{
    /// <summary>
    /// The largest share under which so few hits are still at least 1 - confidence likely, one-sided: 1 - (1 - confidence)^(1/n) for no hit (about 3 / n at 95 %). 1 when all trials are hits or there are none.
    /// </summary>
    public static double Upper(double hits, double trials, double confidence = 0.95) =>
        hits >= trials ? 1 : Solve(share => SpecialFunctions.BetaRegularized(hits + 1, trials - hits, share) < confidence);

    /// <summary>The smallest share under which so many hits are still at least 1 - confidence likely, one-sided. 0 when there is no hit.</summary>
    public static double Lower(double hits, double trials, double confidence = 0.95) =>
        hits <= 0 ? 0 : Solve(share => SpecialFunctions.BetaRegularized(hits, trials - hits + 1, share) < 1 - confidence);

    /// <summary>Both, cut off evenly.</summary>
    public static Interval TwoSided(double hits, double trials, double confidence = 0.95) =>
        new(Lower(hits, trials, (1 + confidence) / 2), Upper(hits, trials, (1 + confidence) / 2));

    // The distribution function of the share's beta distribution rises; 60 halvings exhaust a double.
    private static double Solve(Func<double, bool> isBelow)
    {
        double low = 0, high = 1;
        for (int step = 0; step < 60; step++)
        {
            double middle = (low + high) / 2;
            if (isBelow(middle))
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }
}
