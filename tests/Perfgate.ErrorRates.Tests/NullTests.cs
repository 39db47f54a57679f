using Perfgate.Comparisons;
using Perfgate.ErrorRates.Noise;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Suites;

namespace Perfgate.ErrorRates.Tests;

/// <summary>What p-values do when nothing has changed and launches are normal with the prior's own deviation.</summary>
public sealed class NullTests
{
    private static readonly Metric Time = new() { Name = MetricName.WallTime, Unit = Unit.Seconds, Better = Direction.Lower };

    private readonly ComparisonRow[] rows = Rows(3000, 6);

    [Fact]
    public void Exact_rank_p_values_are_never_smaller_than_they_should_be()
    {
        double[] p = [.. rows.Select(row => row.Classical!.MannWhitneyP!.Value)];

        foreach (double level in new[] { 0.01, 0.05, 0.1, 0.25, 0.5 })
            Share(p, level).ShouldBeLessThanOrEqualTo(level + (3 * Math.Sqrt(level * (1 - level) / p.Length)));
    }

    [Fact]
    public void The_z_scores_p_values_are_uniform_for_one_new_launch()
    {
        double[] p = [.. Rows(3000, 1).Select(row => row.Classical!.ZScoreP!.Value)];
        double[] uniform = [.. Enumerable.Range(0, 3000).Select(index => (index + 0.5) / 3000)];

        KolmogorovSmirnov.Test(uniform, p)!.P.ShouldBeGreaterThan(0.01);
    }

    [Fact]
    public void The_moderated_p_values_are_near_uniform_though_medians_scatter_more_than_means()
    {
        double[] p = [.. rows.Select(row => row.P!.Value)];

        // A median of six scatters some 15 % more than their mean, which the error of the bounds is made for.
        Share(p, 0.05).ShouldBe(0.05, 0.03);
        Share(p, 0.5).ShouldBe(0.5, 0.03);
        Share(p, 0.95).ShouldBe(0.95, 0.03);
    }

    [Fact]
    public void Corrected_p_values_of_a_whole_suite_seldom_speak() =>
        rows.Count(row => row.AdjustedP <= 0.05).ShouldBe(0);

    private static double Share(double[] p, double level) => (double)p.Count(value => value <= level) / p.Length;

    private static ComparisonRow[] Rows(int count, int head)
    {
        Draws draws = new(11);
        SideOfComparison before = Side(count, 6, draws, "b"), after = Side(count, head, draws, "h");
        return [.. RunComparer.Compare(before, after, new ComparisonSettings { Design = Plans.Design.History, Policy = Policy.Default, Day = DateOnly.MinValue }).Rows];
    }

    private static SideOfComparison Side(int count, int launches, Draws draws, string run) => new()
    {
        Source = "simulated",
        Cases = [.. Enumerable.Range(0, count).Select(row => new MeasuredCase
        {
            Id = new CaseId($"row{row}"),
            Metrics = [new MeasuredMetric(Time, [.. Enumerable.Range(1, launches).Select(index => new LaunchSamples($"{run}{index}", index, [Math.Exp(0.03 * draws.Normal())]))])],
        })],
    };
}
