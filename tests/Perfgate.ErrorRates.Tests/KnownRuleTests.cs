using Perfgate.ErrorRates.Noise;
using Perfgate.ErrorRates.Rules;

namespace Perfgate.ErrorRates.Tests;

/// <summary>
/// The simulated machines are worth something only while the simple rules come out on them as they do on measurements of unchanged code; those figures (percent of rows
/// called slower, one launch after five) are from 200 benchmarks on dedicated hardware, a busy virtual machine and hosted runners.
/// </summary>
public sealed class KnownRuleTests
{
    private const int Rows = 6_000;

    [Theory]
    [InlineData("single value against the previous, 110 % (github-action-benchmark, tuned)", 8.3, 82.7)]
    [InlineData("mean ratio > 10 %", 6.2, 82.0)]
    [InlineData("median ratio > 10 %", 3.9, 91.5)]
    [InlineData("Mann-Whitney p < .05 alone", 31.2, 97.4)]
    [InlineData("Mann-Whitney p < .05 and > 10 % (benchstat)", 3.9, 91.0)]
    [InlineData("t prediction .99 over launches (Bencher)", 4.0, 60.1)]
    [InlineData("3-sigma on launch medians", 4.0, 79.8)]
    [InlineData("minimum ratio > 10 %", 11.4, 98.5)]
    public void On_a_dedicated_machine(string rule, double unchanged, double fifteen) => Compare(NoiseLevels.Dedicated, rule, unchanged, fifteen);

    [Theory]
    [InlineData("median ratio > 10 %", 22.8, 79.3)]
    [InlineData("Mann-Whitney p < .05 and > 10 % (benchstat)", 20.8, 76.5)]
    [InlineData("3-sigma on launch medians", 9.3, 35.5)]
    public void On_a_busy_machine(string rule, double unchanged, double fifteen) => Compare(NoiseLevels.Busy, rule, unchanged, fifteen);

    [Theory]
    [InlineData("single value against the previous, 110 % (github-action-benchmark, tuned)", 23.9, 65.0)]
    [InlineData("mean ratio > 10 %", 18.3, 56.3)]
    [InlineData("minimum ratio > 10 %", 45.0, 95.2)]
    public void On_hosted_runners(string rule, double unchanged, double fifteen) => Compare(NoiseLevels.Hosted, rule, unchanged, fifteen);

    // The fit is no better than this; what matters is that no rule is flattered.
    private static void Compare(NoiseLevel level, string rule, double unchanged, double fifteen)
    {
        KnownRule known = KnownRules.All.Single(candidate => candidate.Name == rule);
        Draws draws = new(5);
        (double[][] Baseline, double[][] Head)[] rows = [.. Enumerable.Range(0, Rows / 50)
            .SelectMany(_ => new SimulatedPopulation("machine", level).Suite(draws, 50))
            .Select(source => source(draws, 5, 1, false))];

        Share(1).ShouldBe(unchanged, 1.5 + (0.3 * unchanged));
        Share(1.15).ShouldBe(fifteen, 12);

        double Share(double factor) => 100.0 * rows.Count(row => known.Alarms(row.Baseline, [.. row.Head[0].Select(value => value * factor)])) / Rows;
    }
}
