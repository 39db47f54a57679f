using Perfgate.Quantities;
using Perfgate.Records;

namespace Perfgate.Histories;

/// <summary>One accepted run of a row.</summary>
/// <param name="Value">Median of the launches' statistics, in the metric's unit.</param>
/// <param name="Spread">From the lowest to the highest launch, relative to the value; null for one launch or a value of zero.</param>
public sealed record RunInHistory(string Run, CommitInfo? Commit, DateTimeOffset MeasuredAt, bool IsAnchor, double Value, int Launches, Ratio? Spread);
