namespace Perfgate.Calibrations;

/// <summary>Where a row's noise is known from.</summary>
public enum NoiseSource
{
    Calibration,

    /// <summary>The launches of the accepted runs in the window.</summary>
    History,

    /// <summary>Nothing was measured: a typical noise, to show what it would mean.</summary>
    Assumed,
}
