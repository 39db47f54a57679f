using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Perfgate.Statistics;

/// <summary>The normal distribution with mean 0 and standard deviation 1.</summary>
public static class StandardNormal
{
    /// <summary>The chance of a value above <paramref name="z"/>, with full relative precision far out in the tail (where 1 - CDF has none).</summary>
    public static double Upper(double z) => SpecialFunctions.Erfc(z / Constants.Sqrt2) / 2;

    /// <summary>The value below which the share <paramref name="probability"/> lies.</summary>
    public static double Quantile(double probability) => Normal.InvCDF(0, 1, probability);

    /// <summary>The p-value of a z statistic: one tail, or twice the smaller one and at most 1.</summary>
    public static double P(double z, Alternative alternative) => alternative switch
    {
        Alternative.Greater => Upper(z),
        Alternative.Less => Upper(-z),
        _ => Math.Min(1, 2 * Upper(Math.Abs(z))),
    };
}
