namespace Perfgate.Statistics;

/// <summary>One point of an EWMA chart, in the unit of the values.</summary>
/// <param name="Level">The exponentially weighted mean so far.</param>
/// <param name="Limits">The limits at this point; they widen over the first points.</param>
/// <param name="Signals">The level lies outside its limits.</param>
public readonly record struct EwmaPoint(double Level, ControlLimits Limits, bool Signals);
