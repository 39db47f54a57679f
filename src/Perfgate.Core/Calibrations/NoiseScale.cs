using Perfgate.Statistics;

namespace Perfgate.Calibrations;

/// <summary>Where noise is told: in logarithms, or relative to the median where some value has none. The same choice as in decisions.</summary>
internal sealed class NoiseScale
{
    private readonly double? unit;

    private NoiseScale(double? unit) => this.unit = unit;

    /// <summary>Null when no scale exists: the values are zero.</summary>
    public static NoiseScale? Of(IEnumerable<double> values)
    {
        double[] all = [.. values];
        if (all.Length > 0 && all.Min() > 0)
            return new NoiseScale(null);
        double centre = Math.Abs(Quantile.Median(all));
        return centre > 0 ? new NoiseScale(centre) : null;
    }

    public double Place(double value) => unit is double linear ? value / linear : Math.Log(value);

    public double Deviation(IEnumerable<double> values) => Moments.MeanAndDeviation([.. values.Select(Place)]).Deviation;
}
