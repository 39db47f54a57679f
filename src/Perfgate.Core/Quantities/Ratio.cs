using System.Globalization;

namespace Perfgate.Quantities;

/// <summary>A dimensionless fraction: 0.10 is 10 %. Positive, negative or zero; never NaN.</summary>
public readonly record struct Ratio : IComparable<Ratio>
{
    public Ratio(double fraction)
    {
        if (double.IsNaN(fraction))
            throw new ArgumentOutOfRangeException(nameof(fraction), "A ratio cannot be NaN.");
        Fraction = fraction;
    }

    public double Fraction { get; }

    public double Percent => Fraction * 100;

    public static Ratio FromPercent(double percent) => new(percent / 100);

    /// <summary>The relative change from <paramref name="before"/> to <paramref name="after"/>; null when it is not defined (before is zero).</summary>
    public static Ratio? Change(double before, double after)
    {
        double change = (after - before) / Math.Abs(before);
        return double.IsFinite(change) ? new Ratio(change) : null;
    }

    public static bool operator <(Ratio left, Ratio right) => left.Fraction < right.Fraction;

    public static bool operator >(Ratio left, Ratio right) => left.Fraction > right.Fraction;

    public static bool operator <=(Ratio left, Ratio right) => left.Fraction <= right.Fraction;

    public static bool operator >=(Ratio left, Ratio right) => left.Fraction >= right.Fraction;

    public static Ratio operator -(Ratio ratio) => new(-ratio.Fraction);

    public static Ratio Negate(Ratio item) => -item;

    public int CompareTo(Ratio other) => Fraction.CompareTo(other.Fraction);

    /// <summary><c>+12.3 %</c>, with the sign always shown.</summary>
    public string ToSignedString() => Percent.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %";

    public override string ToString() => Percent.ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
