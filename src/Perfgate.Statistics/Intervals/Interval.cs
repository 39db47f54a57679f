namespace Perfgate.Statistics;

/// <summary>A two-sided interval. <see cref="Lower"/> is at most <see cref="Upper"/>.</summary>
public readonly record struct Interval(double Lower, double Upper)
{
    public double HalfWidth => (Upper - Lower) / 2;
}
