namespace Perfgate.Statistics;

/// <summary>The answer of a two-sample Kolmogorov-Smirnov test.</summary>
/// <param name="D">The largest distance between the two empirical distribution functions, in the direction asked for; 0 to 1.</param>
/// <param name="P">The p-value, 0 to 1.</param>
/// <param name="IsExact">Counted, not approximated.</param>
public sealed record KolmogorovSmirnovResult(double D, double P, bool IsExact);
