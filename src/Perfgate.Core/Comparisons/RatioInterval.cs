using Perfgate.Quantities;

namespace Perfgate.Comparisons;

/// <summary>Lower and upper bound of the relative change, each one-sided 95 %.</summary>
public sealed record RatioInterval(Ratio Lower, Ratio Upper);
