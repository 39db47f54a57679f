namespace Perfgate.Statistics;

/// <summary>A rank correlation with its p-value.</summary>
/// <param name="Rho">-1 to 1.</param>
/// <param name="P">Two-sided, above 0 and at most 1.</param>
public sealed record RankCorrelation(double Rho, double P);
