namespace Perfgate.Calibrations;

/// <summary>What a run says about noise.</summary>
/// <param name="Left">Gated rows, and cases, without an answer.</param>
public sealed record CalibratedRun(Calibration Calibration, IReadOnlyList<UncalibratedRow> Left);
