namespace Perfgate.Comparisons;

/// <summary>The mean seconds per iteration spent in a named span, one value a launch.</summary>
public sealed record SpanLaunches(string Name, IReadOnlyList<double> MeanSeconds);
