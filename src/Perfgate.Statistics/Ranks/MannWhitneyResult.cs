namespace Perfgate.Statistics;

/// <summary>The answer of a Mann-Whitney test.</summary>
/// <param name="U">Pairs in which head is greater, equal pairs half; 0 to the product of the sizes.</param>
/// <param name="P">The p-value, above 0 and at most 1.</param>
/// <param name="CliffsDelta">2 U / (n m) - 1: the share of pairs in which head is greater less the share in which it is smaller, -1 to 1.</param>
/// <param name="IsExact">Counted, not approximated.</param>
/// <param name="HasTies">Equal values exist, within or between sides.</param>
public sealed record MannWhitneyResult(double U, double P, double CliffsDelta, bool IsExact, bool HasTies);
