namespace Perfgate.ErrorRates.Noise;

/// <summary>
/// How a kind of machine disturbs measurements. Sizes are of logarithms (0.02 is about 2 %), shares are probabilities, spreads say how much rows differ.
/// </summary>
public sealed record NoiseLevel
{
    /// <summary>Launch-to-launch deviation of the median row, heavy-tailed.</summary>
    public required double Launch { get; init; }

    public double LaunchSpread { get; init; }

    /// <summary>Deviation of samples inside a launch.</summary>
    public required double Sample { get; init; }

    public double SampleSpread { get; init; }

    /// <summary>Rows that land in one of two modes from launch to launch.</summary>
    public double TwoModes { get; init; }

    public double ModeDistance { get; init; }

    public double ModeDistanceSpread { get; init; }

    /// <summary>Launches that are disturbed as a whole, and by how much on average.</summary>
    public double Disturbed { get; init; }

    public double DisturbedBy { get; init; }

    /// <summary>Launches with a burst of slow samples, its size, and the share of samples it hits.</summary>
    public double Burst { get; init; }

    public double BurstBy { get; init; }

    public double BurstLength { get; init; }

    /// <summary>Every launch runs on another machine: a deviation that all rows share, and one of each row for itself.</summary>
    public double Machine { get; init; }

    public double MachineOfRow { get; init; }

    public double MachineOfRowSpread { get; init; }

    /// <summary>A deviation that all launches of one run share, row by row.</summary>
    public double Run { get; init; }

    /// <summary>Correlation of neighbouring samples.</summary>
    public double Correlation { get; init; }

    /// <summary>The timer's tick relative to the value; 0 for a fine timer.</summary>
    public double Tick { get; init; }

    /// <summary>How much slower the machine gets from the first launch to the last.</summary>
    public double Drift { get; init; }
}
