using Perfgate.Quantities;
using Perfgate.Records;

namespace Perfgate.Comparisons;

/// <summary>Head against the fixed anchor instead of the rolling window: ten losses of 3 % show here.</summary>
/// <param name="Run">The anchor's run.</param>
/// <param name="Value">Median of the anchor's launch estimates, in the metric's unit.</param>
/// <param name="Change">Sign as measured.</param>
/// <param name="Harm">Positive is worse.</param>
public sealed record AnchorChange(string Run, CommitInfo? Commit, double Value, Ratio Change, Ratio Harm);
