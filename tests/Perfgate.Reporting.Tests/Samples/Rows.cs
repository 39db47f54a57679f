using Perfgate.Comparisons;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Reporting.Tests.Samples;

/// <summary>Rows written by hand, as a comparer would make them.</summary>
internal static class Rows
{
    public static readonly Metric WallTime = new() { Name = MetricName.WallTime, Unit = Unit.Seconds, Better = Direction.Lower };
    public static readonly Metric Throughput = new() { Name = new MetricName("throughput"), Unit = new Unit("tok/s"), Better = Direction.Higher };
    public static readonly Metric Ttft = new() { Name = new MetricName("ttft"), Unit = Unit.Seconds, Better = Direction.Lower, Statistic = SampleStatistic.P99 };
    public static readonly Metric PeakMemory = new() { Name = MetricName.PeakMemory, Unit = Unit.Bytes, Better = Direction.Lower, Gated = false };

    /// <summary>A row with numbers on both sides; the interval is the change ± 3 points.</summary>
    public static ComparisonRow Decided(string name, Metric metric, Outcome outcome, double baseline, double head, bool blocks = false)
    {
        Ratio change = Ratio.Change(baseline, head)!.Value;
        Ratio harm = metric.Better == Direction.Lower ? change : -change;
        return new ComparisonRow
        {
            Case = new CaseId(name),
            Metric = metric,
            Outcome = outcome,
            Blocks = blocks,
            Baseline = baseline,
            Head = head,
            Change = change,
            Harm = harm,
            Interval = new RatioInterval(new Ratio(change.Fraction - 0.03), new Ratio(change.Fraction + 0.03)),
            P = outcome switch { Outcome.Regressed or Outcome.Waived => 0.004, Outcome.Improved => 0.998, _ => 0.41 },
            SmallestDetectable = Ratio.FromPercent(4.1),
            BaselineLaunches = 5,
            HeadLaunches = 5,
            BaselineSamples = 50,
            HeadSamples = 50,
            Thresholds = Thresholds.Default,
            Conditions = Conditions(harm, outcome),
            Explanation = $"The change is {change.ToSignedString()}; the row is {outcome.ToString().ToLowerInvariant()}.",
        };
    }

    /// <summary>A row without a comparison.</summary>
    public static ComparisonRow Undecided(string name, Metric metric, Outcome outcome, string explanation) => new()
    {
        Case = new CaseId(name),
        Metric = metric,
        Outcome = outcome,
        Head = outcome is Outcome.New or Outcome.Redefined or Outcome.Incomparable ? 0.00412 : null,
        HeadLaunches = outcome is Outcome.Missing or Outcome.Skipped or Outcome.Identical ? 0 : 5,
        Thresholds = Thresholds.Default,
        Explanation = explanation,
    };

    private static Condition[] Conditions(Ratio harm, Outcome outcome) => outcome is Outcome.Unchanged
        ? [new Condition("block_excluded", true, $"upper bound {harm.ToSignedString()} against 15 %")]
        :
        [
            new Condition("beyond_warn", Math.Abs(harm.Fraction) > 0.10, $"{harm.ToSignedString()} against 10 %"),
            new Condition("beyond_block", harm.Fraction > 0.15, $"{harm.ToSignedString()} against 15 %"),
            new Condition("significant_in_suite", outcome != Outcome.Inconclusive, "corrected p 0.0011 against 0.05, null: half of 15 %"),
            new Condition("machine_steady", true, "unsuspicious rows measured again: +0.3 %"),
        ];
}
