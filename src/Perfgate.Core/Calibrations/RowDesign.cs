using Perfgate.Policies;

namespace Perfgate.Calibrations;

/// <summary>How a suite gates a row: with which thresholds, and with how many launches a side.</summary>
/// <param name="Confirm">Most launches that confirm; 0 where it is not known.</param>
public sealed record RowDesign(Thresholds Thresholds, int Launches, int Confirm = 0);
