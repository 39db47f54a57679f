using Perfgate.Policies;

namespace Perfgate.Calibrations;

/// <summary>How a suite gates a row: with which thresholds, and with how many launches a side.</summary>
public sealed record RowDesign(Thresholds Thresholds, int Launches);
