using System.Runtime.CompilerServices;

namespace Perfgate.Cuda.Elements;

/// <summary>
/// Quantiles of the standard normal distribution at multiples of 1/65536 (Acklam's rational approximation, relative error below 1.2e-9), between which values are
/// interpolated. The tails end at the quantile of a quarter step, 4.5 standard deviations.
/// </summary>
internal static class NormalQuantiles
{
    public const int Steps = 65536;

    private static readonly double[] Knots = [.. Enumerable.Range(0, Steps + 1).Select(step => Of(Math.Clamp(step, 0.25, Steps - 0.25) / Steps))];

    /// <param name="step">0 to 65535.</param>
    /// <param name="fraction">0 to 1, from this step to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double At(int step, double fraction) => Knots[step] + (Knots[step + 1] - Knots[step]) * fraction;

    private static double Of(double share)
    {
        if (share > 0.5)
            return -Of(1 - share);
        if (share >= 0.02425)
        {
            double q = share - 0.5;
            double r = q * q;
            return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r + 1.383577518672690e+02) * r - 3.066479806614716e+01) * r + 2.506628277459239e+00) * q
                / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r + 6.680131188771972e+01) * r - 1.328068155288572e+01) * r + 1);
        }
        double t = Math.Sqrt(-2 * Math.Log(share));
        return (((((-7.784894002430293e-03 * t - 3.223964580411365e-01) * t - 2.400758277161838e+00) * t - 2.549732539343734e+00) * t + 4.374664141464968e+00) * t + 2.938163982698783e+00)
            / ((((7.784695709041462e-03 * t + 3.224671290700398e-01) * t + 2.445134137142996e+00) * t + 3.754408661907416e+00) * t + 1);
    }
}
