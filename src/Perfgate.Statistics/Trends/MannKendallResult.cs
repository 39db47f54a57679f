namespace Perfgate.Statistics;

/// <summary>The answer of a Mann-Kendall test.</summary>
/// <param name="S">Pairs that rise with time less pairs that fall.</param>
/// <param name="Tau">Kendall's tau b, -1 to 1; 0 when all values are equal.</param>
/// <param name="P">The p-value, above 0 and at most 1.</param>
/// <param name="IsExact">Counted, not approximated.</param>
public sealed record MannKendallResult(long S, double Tau, double P, bool IsExact);
