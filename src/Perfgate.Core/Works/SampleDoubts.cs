using System.Globalization;
using Perfgate.Statistics;

namespace Perfgate.Works;

/// <summary>What the order and the shape of a launch's samples say against it, as sentences.</summary>
public static class SampleDoubts
{
    private const int FewestForDrift = 20;
    private const double MostCorrelation = 0.5;
    private const int MostForLevels = 500;
    private const double LeastDistance = 1.03;

    /// <summary>Samples that rise or fall with time (Spearman's correlation with their order beyond 0.5, at least 20 samples); null where they do not.</summary>
    /// <param name="values">In the order they were measured.</param>
    public static string? Drift(ReadOnlySpan<double> values) =>
        values.Length >= FewestForDrift && Spearman.WithTime(values) is { } trend && Math.Abs(trend.Rho) > MostCorrelation
            ? string.Create(CultureInfo.InvariantCulture, $"the samples {(trend.Rho > 0 ? "rise" : "fall")} with time (Spearman's correlation {trend.Rho:0.00}): the device was not in a steady state")
            : null;

    /// <summary>Clocks in two separate groups at least 3 % apart; null where they are not.</summary>
    /// <param name="hertz">One clock a sample.</param>
    public static string? TwoClockLevels(ReadOnlySpan<double> hertz)
    {
        // The search takes the square of the number of values.
        int step = 1 + (hertz.Length - 1) / MostForLevels;
        double[] some = new double[(hertz.Length + step - 1) / step];
        for (int index = 0; index < some.Length; index++)
            some[index] = hertz[index * step];
        return Bimodality.Of(some) is TwoModes modes && modes.Upper >= LeastDistance * modes.Lower
            ? string.Create(CultureInfo.InvariantCulture, $"the SM clock had two levels, {modes.Lower / 1e6:0} and {modes.Upper / 1e6:0} MHz")
            : null;
    }
}
