using MathNet.Numerics.Integration;

namespace Perfgate.Statistics;

/// <summary>
/// The constants of Shewhart's charts for normal subgroups of <paramref name="Size"/> values (ASTM Manual on Presentation of Data and Control Chart Analysis, table of
/// factors; computed here, not copied).
/// </summary>
/// <param name="Size">Values per subgroup; 2 for moving ranges.</param>
/// <param name="D2">Mean range in standard deviations.</param>
/// <param name="Range3">Standard deviation of the range in standard deviations, d3.</param>
public sealed record ShewhartConstants(int Size, double D2, double Range3)
{
    private const int Largest = 100;
    private const int Nodes = 96;

    private static readonly Lazy<ShewhartConstants>[] BySize =
        [.. Enumerable.Range(0, Largest + 1).Select(size => new Lazy<ShewhartConstants>(() => Compute(size)))];

    /// <summary>Mean sample standard deviation in standard deviations: sqrt(2 / (n - 1)) G(n / 2) / G((n - 1) / 2).</summary>
    public double C4 => Math.Sqrt(2.0 / (Size - 1))
        * Math.Exp(MathNet.Numerics.SpecialFunctions.GammaLn(Size / 2.0) - MathNet.Numerics.SpecialFunctions.GammaLn((Size - 1) / 2.0));

    /// <summary>3 / d2: individuals stand off the mean by this many mean (moving) ranges.</summary>
    public double E2 => 3 / D2;

    /// <summary>3 / (d2 sqrt n): subgroup means stand off by this many mean ranges.</summary>
    public double A2 => 3 / (D2 * Math.Sqrt(Size));

    /// <summary>Lower limit of ranges in mean ranges, never below 0. (The constant is D3; its spelling would be that of d3.)</summary>
    public double LowerRange => Math.Max(0, 1 - 3 * Range3 / D2);

    /// <summary>Upper limit of ranges in mean ranges, D4.</summary>
    public double UpperRange => 1 + 3 * Range3 / D2;

    /// <summary>Null for fewer than 2 or more than 100 values.</summary>
    public static ShewhartConstants? Of(int size) => size is < 2 or > Largest ? null : BySize[size].Value;

    // E R and E R^2 from P(R > w): the integrals of P(R > w) and 2 w P(R > w) over w.
    private static ShewhartConstants Compute(int size)
    {
        double mean = GaussLegendreRule.Integrate(width => RangeAbove(width, size), 0, 14, Nodes);
        double square = GaussLegendreRule.Integrate(width => 2 * width * RangeAbove(width, size), 0, 14, Nodes);
        return new ShewhartConstants(size, mean, Math.Sqrt(square - mean * mean));
    }

    // P(R <= w) = n times the integral of density(x) (Phi(x + w) - Phi(x))^(n - 1): the smallest value at x, the others within w above it.
    private static double RangeAbove(double width, int size) => 1 - size * GaussLegendreRule.Integrate(
        x => Math.Exp(-x * x / 2) / MathNet.Numerics.Constants.Sqrt2Pi * Math.Pow(StandardNormal.Upper(x) - StandardNormal.Upper(x + width), size - 1), -9, 9, Nodes);
}
