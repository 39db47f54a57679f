namespace Perfgate.Statistics;

/// <summary>The lines of a control chart, in the unit of the values.</summary>
public readonly record struct ControlLimits(double Lower, double Centre, double Upper)
{
    /// <summary>Strictly outside: a value on a limit does not signal, so equal values never do.</summary>
    public bool Excludes(double value) => value < Lower || value > Upper;

    internal static ControlLimits Around(double centre, double half) => new(centre - half, centre, centre + half);
}
