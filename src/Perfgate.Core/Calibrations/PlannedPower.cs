using Perfgate.Quantities;

namespace Perfgate.Calibrations;

/// <summary>What launches see of a change, for one row. Seen: a one-sided 95 % lower bound above zero in four of five cases.</summary>
public sealed record PlannedPower
{
    public required NoiseSource Source { get; init; }

    /// <summary>Launch-to-launch deviation as a ratio.</summary>
    public required Ratio Noise { get; init; }

    /// <summary>Launches that the accepted baseline has, or as many as one run adds where there is none.</summary>
    public required int BaselineLaunches { get; init; }

    /// <summary>Launches a side in the design asked about.</summary>
    public required int Launches { get; init; }

    /// <summary>Head launches against the baseline's that see the change; null when the baseline has too few for any number to see it.</summary>
    public int? HeadLaunches { get; init; }

    /// <summary>Launches on either side that see the change; null when 10,000 do not.</summary>
    public int? LaunchesPerSide { get; init; }

    /// <summary>Pairs of base and head launches that see the change.</summary>
    public int? Pairs { get; init; }

    /// <summary>The smallest change that <see cref="Launches"/> see against the baseline's; null when they see none.</summary>
    public Ratio? SmallestAgainstHistory { get; init; }

    public Ratio? SmallestSideBySide { get; init; }

    /// <param name="deviation">Of launch estimates, of logarithms.</param>
    /// <param name="freedom">Degrees of freedom that the deviation rests on.</param>
    /// <param name="baseline">Launches of the accepted baseline; 0 where there is none.</param>
    public static PlannedPower Of(NoiseSource source, double deviation, double freedom, Direction better, Ratio change, int baseline, int launches)
    {
        RowPower power = RowPower.Of(deviation, freedom, better);
        int known = baseline > 0 ? baseline : launches;
        return new PlannedPower
        {
            Source = source,
            Noise = new Ratio(Math.Exp(deviation) - 1),
            BaselineLaunches = known,
            Launches = launches,
            HeadLaunches = power.HeadLaunchesFor(known, change),
            LaunchesPerSide = power.LaunchesFor(change),
            Pairs = power.PairsFor(change),
            SmallestAgainstHistory = power.AgainstHistory(known, launches),
            SmallestSideBySide = power.SideBySide(launches),
        };
    }
}
