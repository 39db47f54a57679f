namespace Perfgate.Statistics;

/// <summary>What is known about launch-to-launch noise before a row is looked at.</summary>
/// <param name="Deviation">Standard deviation of one launch's log estimate; 0.03 is about 3 %.</param>
/// <param name="Weight">How many degrees of freedom that knowledge is worth.</param>
/// <param name="Floor">No estimate of the deviation goes below this.</param>
public sealed record NoisePrior(double Deviation, double Weight, double Floor)
{
    /// <summary>3 % worth four degrees of freedom, never below 0.3 %: for rows whose own noise has no history.</summary>
    public static readonly NoisePrior Unknown = new(0.03, 4, 0.003);
}
