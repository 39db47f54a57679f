using System.CommandLine;
using System.Globalization;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Plans;
using Perfgate.Quantities;
using Perfgate.Storage.Suites;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate plan</c>: what a run would do, without doing it. Reading the suite file this way is also how to check it.</summary>
internal static class PlanCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Argument<string?> suite = CommonOptions.Suite();
        Option<string[]> filter = CommonOptions.Filter();
        Option<ulong?> seed = CommonOptions.Seed();
        Option<bool> sideBySide = new("--ab") { Description = "Plan a side-by-side run." };
        Command command = new("plan", "Check the suite and show what a run would do.") { suite, filter, seed, sideBySide };
        command.SetAction(parsed =>
        {
            Terminal terminal = new(surroundings, parsed.GetValue(CommonOptions.Color));
            Result<RunPlan> plan = SuiteLocation.Find(surroundings, parsed.GetValue(suite))
                .Then(SuiteReader.ReadFile)
                .Then(read => Planning.Plan(read, parsed.GetValue(sideBySide) ? Design.SideBySide : Design.History, CommonOptions.Selection(parsed.GetValue(filter)), parsed.GetValue(seed) ?? 1));
            terminal.Report(plan.Diagnostics);
            if (!plan.Succeeded)
                return (int)ExitCode.Invalid;
            terminal.Write(Describe(plan.Value));
            return (int)ExitCode.Passed;
        });
        return command;
    }

    private static string Describe(RunPlan plan)
    {
        StringWriter text = new(CultureInfo.InvariantCulture);
        text.WriteLine($"suite {plan.Suite.Name}: {plan.Cases.Count} {(plan.Cases.Count == 1 ? "case" : "cases")}, {plan.Launches.Count} launches, {Words(plan.Design)}");
        foreach (string line in plan.Suite.SetUp)
            text.WriteLine($"  set-up  {line}");
        foreach (IGrouping<BenchmarkName, Case> group in plan.Cases.GroupBy(item => item.Benchmark.Name))
            Describe(text, group.First().Benchmark, group);
        text.WriteLine($"at most {Time(plan.MostMeasuringTime)} of measuring, besides set-up, process starts and warm-up");
        return text.ToString();
    }

    private static void Describe(StringWriter text, Benchmark benchmark, IEnumerable<Case> cases)
    {
        Sampling sampling = benchmark.Sampling;
        text.WriteLine($"  {benchmark.Name} ({benchmark.Subject.Kind}): {sampling.Launches} launches of {sampling.FewestSamples} to {sampling.MostSamples} samples, "
            + $"at most {Time(sampling.MostTime)}, until ±{new Ratio(sampling.Precision)}");
        foreach (string line in benchmark.SetUp)
            text.WriteLine($"    set-up  {line}");
        foreach (Metric metric in benchmark.Metrics)
            text.WriteLine($"    metric  {Describe(metric, benchmark)}");
        foreach (Limit limit in benchmark.Limits)
            text.WriteLine($"    limit   {limit}");
        foreach (Case item in cases)
            text.WriteLine($"    case    {item.Id}: {item.Line}");
    }

    private static string Describe(Metric metric, Benchmark benchmark)
    {
        if (!metric.Gated)
            return $"{metric.Name} [{metric.Unit}], recorded, not gated";
        Policies.Thresholds thresholds = metric.Thresholds ?? benchmark.Thresholds;
        string floor = metric.Floor > 0 ? $", floor {new Quantity(metric.Floor, metric.Unit).ToChosenString()}" : "";
        return $"{metric.Name} [{metric.Unit}], {metric.Statistic.ToString().ToLowerInvariant()}, {metric.Better.ToString().ToLowerInvariant()} is better, warn {thresholds.Warn}, block {thresholds.Block}{floor}";
    }

    private static string Time(TimeSpan time) => new Quantity(time.TotalSeconds, Unit.Seconds).ToChosenString();

    private static string Words(Design design) => design == Design.SideBySide ? "side by side" : "against history";
}
