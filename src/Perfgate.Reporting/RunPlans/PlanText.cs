using System.Globalization;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Reporting.Texts;
using Perfgate.Suites;

namespace Perfgate.Reporting.RunPlans;

/// <summary>A plan for people.</summary>
public static class PlanText
{
    public static string Render(RunPlan plan)
    {
        StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.WriteLine($"suite {plan.Suite.Name}: {plan.Cases.Count} {(plan.Cases.Count == 1 ? "case" : "cases")}, {Launches(plan.Launches.Count)}, {Words(plan.Design)}");
        foreach (string line in plan.Suite.SetUp)
            text.WriteLine($"  set-up  {PlainText.Clean(line)}");
        foreach (IGrouping<BenchmarkName, Case> group in plan.Cases.GroupBy(item => item.Benchmark.Name))
            Describe(text, group.First().Benchmark, group);
        text.WriteLine($"at most {Time(plan.MostMeasuringTime)} of measuring, besides set-up, process starts and warm-up");
        if (plan.MostConfirmingLaunches > 0)
            text.WriteLine($"at most {Launches(plan.MostConfirmingLaunches)} more if every case is a suspect, and {Time(plan.MostMeasuringTimeWithConfirmation)} of measuring with them");
        return text.ToString();
    }

    private static void Describe(StringWriter text, Benchmark benchmark, IEnumerable<Case> cases)
    {
        Sampling sampling = benchmark.Sampling;
        text.WriteLine($"  {benchmark.Name} ({benchmark.Subject.Kind}): {Launches(sampling.Launches)} of {sampling.FewestSamples} to {sampling.MostSamples} samples, "
            + $"at most {Time(sampling.MostTime)}, until ±{new Ratio(sampling.Precision)}; {Confirming(sampling.Confirm)}");
        foreach (string line in benchmark.SetUp)
            text.WriteLine($"    set-up  {PlainText.Clean(line)}");
        foreach (Metric metric in benchmark.Metrics)
            text.WriteLine($"    metric  {Describe(metric, benchmark)}");
        foreach (Limit limit in benchmark.Limits)
            text.WriteLine($"    limit   {limit}");
        foreach (Case item in cases)
            text.WriteLine($"    case    {PlainText.Clean(item.Id.Value)}: {PlainText.Clean(item.Work)}");
    }

    private static string Describe(Metric metric, Benchmark benchmark)
    {
        if (!metric.Gated)
            return $"{metric.Name} [{metric.Unit}], recorded, not gated";
        Thresholds thresholds = metric.Thresholds ?? benchmark.Thresholds;
        string floor = metric.Floor > 0 ? $", floor {new Quantity(metric.Floor, metric.Unit).ToChosenString()}" : "";
        return $"{metric.Name} [{metric.Unit}], {metric.Statistic.ToString().ToLowerInvariant()}, {metric.Better.ToString().ToLowerInvariant()} is better, warn {thresholds.Warn}, block {thresholds.Block}{floor}";
    }

    private static string Confirming(int most) => most switch
    {
        0 => "nothing is confirmed",
        1 => "up to 1 confirming launch for suspects",
        _ => $"up to {most} confirming launches for suspects",
    };

    private static string Launches(int count) => count == 1 ? "1 launch" : $"{count} launches";

    private static string Time(TimeSpan time) => new Quantity(time.TotalSeconds, Unit.Seconds).ToChosenString();

    private static string Words(Design design) => design == Design.SideBySide ? "side by side" : "against history";
}
