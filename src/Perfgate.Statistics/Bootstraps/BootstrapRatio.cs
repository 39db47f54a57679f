namespace Perfgate.Statistics;

/// <summary>A ratio with a bootstrap interval.</summary>
/// <param name="Ratio">Head over baseline, as measured.</param>
/// <param name="Interval">Null with a single launch on a side: from one launch nothing can be learnt about launches.</param>
public sealed record BootstrapRatio(double Ratio, Interval? Interval);
