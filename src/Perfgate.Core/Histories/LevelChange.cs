using Perfgate.Quantities;

namespace Perfgate.Histories;

/// <summary>A change of a row's level between two accepted runs that follow one another.</summary>
/// <param name="Index">0-based: the first run of the new level.</param>
/// <param name="From">Median of the level before, in the metric's unit.</param>
/// <param name="Change">As measured.</param>
/// <param name="Harm">The same with the metric's direction applied: positive is worse.</param>
/// <param name="LastBefore">The run before the change: it happened after this one's commit ...</param>
/// <param name="FirstAfter">... and with this one's at the latest.</param>
public sealed record LevelChange(int Index, double From, double To, Ratio Change, Ratio Harm, RunInHistory LastBefore, RunInHistory FirstAfter);
