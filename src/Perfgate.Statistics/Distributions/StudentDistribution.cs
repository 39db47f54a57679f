using MathNet.Numerics.Distributions;

namespace Perfgate.Statistics;

/// <summary>Student's t distribution; degrees of freedom need not be whole.</summary>
public static class StudentDistribution
{
    /// <summary>The chance of a value above <paramref name="t"/>, precise far out in the tail.</summary>
    public static double Upper(double t, double degreesOfFreedom) => StudentT.CDF(0, 1, degreesOfFreedom, -t);

    /// <summary>The value below which the share <paramref name="probability"/> lies; minus and plus infinity at 0 and 1.</summary>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        double t = StudentT.InvCDF(0, 1, degreesOfFreedom, probability);
        if (!double.IsFinite(t))
            return t;
        // The package stops at eight digits; two steps of Newton, on the smaller tail, give the rest.
        for (int step = 0; step < 2; step++)
        {
            double excess = probability < 0.5
                ? Upper(-t, degreesOfFreedom) - probability
                : 1 - probability - Upper(t, degreesOfFreedom);
            t -= excess / StudentT.PDF(0, 1, degreesOfFreedom, t);
        }
        return t;
    }

    /// <summary>The p-value of a t statistic: one tail, or twice the smaller one and at most 1.</summary>
    public static double P(double t, double degreesOfFreedom, Alternative alternative) => alternative switch
    {
        Alternative.Greater => Upper(t, degreesOfFreedom),
        Alternative.Less => Upper(-t, degreesOfFreedom),
        _ => Math.Min(1, 2 * Upper(Math.Abs(t), degreesOfFreedom)),
    };
}
