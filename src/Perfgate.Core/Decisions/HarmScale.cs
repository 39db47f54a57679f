using Perfgate.Quantities;

namespace Perfgate.Decisions;

/// <summary>
/// The scale differences are taken on: logarithms, with the metric's direction applied, so that a larger number is always worse and swapping sides only
/// changes the sign. Where values are zero or negative a logarithm does not exist; then differences are taken relative to the baseline's median.
/// </summary>
internal sealed class HarmScale
{
    private readonly double sign;
    private readonly double? unit;

    private HarmScale(Direction better, double? unit)
    {
        sign = better == Direction.Lower ? 1 : -1;
        this.unit = unit;
    }

    /// <summary>The scale of values that are all above zero.</summary>
    public static HarmScale OfLogarithms(Direction better) => new(better, null);

    /// <summary>Null when no scale exists: the baseline is zero and something differs from it.</summary>
    /// <param name="smallest">The smallest launch estimate of either side.</param>
    /// <param name="baselineMedian">Median of the baseline's launch estimates.</param>
    public static HarmScale? For(Direction better, double smallest, double baselineMedian) => (smallest, baselineMedian) switch
    {
        ( > 0, _) => OfLogarithms(better),
        (_, 0) => null,
        _ => new HarmScale(better, Math.Abs(baselineMedian)),
    };

    /// <summary>
    /// Whether shift and bounds can be turned into finite percentages: values at the very ends of the number range cannot
    /// (a factor of e^600 on the logarithmic scale).
    /// </summary>
    public bool CanExpress(double shift) => Math.Abs(shift) < (unit is null ? 600 : 1e100);

    /// <summary>Zero and negative values have no place on the logarithmic scale.</summary>
    public bool CanPlace(double value) => unit is not null || value > 0;

    /// <summary>A launch estimate on the scale.</summary>
    public double Place(double value) => sign * (unit is double linear ? value / linear : Math.Log(value));

    /// <summary>A harm threshold on the scale. A loss of 100 % or more of a "higher is better" metric cannot happen: infinite.</summary>
    public double Place(Ratio harm) =>
        unit is not null ? harm.Fraction : sign > 0 ? Math.Log(1 + harm.Fraction) : harm.Fraction < 1 ? -Math.Log(1 - harm.Fraction) : double.PositiveInfinity;

    /// <summary>A shift on the scale as relative harm.</summary>
    public Ratio Harm(double shift) => new(unit is not null ? shift : sign * (Math.Exp(sign * shift) - 1));

    /// <summary>A shift on the scale as relative change of head against baseline, sign as measured.</summary>
    public Ratio Change(double shift) => new(sign * Harm(shift).Fraction);
}
