namespace Perfgate.Calibrations;

/// <summary>The rule of thumb for a gate at 10 %, by how much launches scatter.</summary>
public enum NoiseClass
{
    /// <summary>Up to 3 %: a 10 % gate is easy.</summary>
    Easy,

    /// <summary>3 to 5 %: only with confirming launches.</summary>
    NeedsConfirmation,

    /// <summary>5 to 10 %: 5 to 9 launches on either side.</summary>
    NeedsLaunches,

    /// <summary>Above 10 %: shown, but not to be gated on.</summary>
    Advisory,
}
