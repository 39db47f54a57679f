using Perfgate.Suites;

namespace Perfgate.Calibrations;

/// <summary>The deviation of launch estimates (of logarithms) when launches are summed up by this statistic.</summary>
public sealed record StatisticSpread(SampleStatistic Statistic, double Between);
