namespace Perfgate.Statistics;

/// <summary>The four rules of the Western Electric handbook (1956).</summary>
public enum RunRule
{
    /// <summary>One value beyond three sigma.</summary>
    OneBeyondThreeSigma = 1,

    /// <summary>Two of three successive values beyond two sigma on the same side.</summary>
    TwoOfThreeBeyondTwoSigma = 2,

    /// <summary>Four of five successive values beyond one sigma on the same side.</summary>
    FourOfFiveBeyondOneSigma = 3,

    /// <summary>Eight successive values on the same side of the centre.</summary>
    EightOnOneSide = 4,
}
