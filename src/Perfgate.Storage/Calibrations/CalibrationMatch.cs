using Perfgate.Calibrations;

namespace Perfgate.Storage.Calibrations;

/// <summary>What a store knows about noise.</summary>
/// <param name="Path">Where the calibration lies or would lie.</param>
/// <param name="Calibration">Null where there is none.</param>
public sealed record CalibrationMatch(string Path, Calibration? Calibration)
{
    public KnownNoise Noise => Calibration is null ? KnownNoise.None : KnownNoise.Of(Calibration);
}
