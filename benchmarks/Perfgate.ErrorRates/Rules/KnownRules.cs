using Perfgate.Statistics;

namespace Perfgate.ErrorRates.Rules;

/// <summary>The rules other tools decide by, each on five launches against one new launch, at a threshold of 10 %.</summary>
public static class KnownRules
{
    private const double Threshold = 1.1;

    public static readonly IReadOnlyList<KnownRule> All =
    [
        new("single value against the previous, 110 % (github-action-benchmark, tuned)", (before, after) => Moments.Mean(after) > Threshold * Moments.Mean(before[^1])),
        new("the same at its default of 200 %", (before, after) => Moments.Mean(after) > 2 * Moments.Mean(before[^1])),
        new("mean ratio > 10 %", (before, after) => Moments.Mean(after) > Threshold * Moments.Mean(Pool(before))),
        new("median ratio > 10 %", MedianBeyond),
        new("Mann-Whitney p < .05 alone", (before, after) => Differs(before, after) && Quantile.Median(after) > Quantile.Median(Pool(before))),
        new("Mann-Whitney p < .05 and > 10 % (benchstat)", (before, after) => MedianBeyond(before, after) && Differs(before, after)),
        new("Mann-Whitney equivalence at 10 % (ResultsComparer)", (before, after) => MannWhitney.TestScaled(Pool(before), after, Threshold, Alternative.Greater)!.P < 0.05),
        new("z-score .99 over launches (Bencher)", (before, after) => Quantile.Median(after) > Boundary.ZScore(Medians(before), 0.99)!.Value.Upper),
        new("t prediction .99 over launches (Bencher)", (before, after) => Quantile.Median(after) > Boundary.TPrediction(Medians(before), 0.99)!.Value.Upper),
        new("3-sigma on launch medians", OutOfControl),
        new("3-sigma and > 10 %", (before, after) => OutOfControl(before, after) && MedianBeyond(before, after)),
        new("minimum ratio > 10 %", (before, after) => after.Min() > Threshold * Pool(before).Min()),
    ];

    private static bool MedianBeyond(double[][] before, double[] after) => Quantile.Median(after) > Threshold * Quantile.Median(Pool(before));

    private static bool Differs(double[][] before, double[] after) => MannWhitney.Test(Pool(before), after)!.P < 0.05;

    private static bool OutOfControl(double[][] before, double[] after) => Quantile.Median(after) > DeviationChart.Textbook(Medians(before))!.Value.Upper;

    private static double[] Medians(double[][] launches) => [.. launches.Select(values => Quantile.Median(values))];

    private static double[] Pool(double[][] launches) => [.. launches.SelectMany(values => values)];
}
