using System.CommandLine;
using System.Globalization;
using Perfgate.Baselines;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Quantities;
using Perfgate.Statistics;
using Perfgate.Storage.Baselines;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate baseline show</c>: the accepted runs of one benchmark with their medians and provenance.</summary>
internal static class BaselineShowCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Argument<string> benchmark = new("benchmark") { Description = "The benchmark's name." };
        Option<string?> suite = new("--suite") { Description = "The suite's name, where several have the benchmark.", HelpName = "NAME" };
        Option<string?> baselines = CommonOptions.Baselines();
        Command command = new("show", "Show the accepted runs of a benchmark.") { benchmark, suite, baselines };
        command.SetAction(parsed =>
        {
            Terminal terminal = new(surroundings, parsed.GetValue(CommonOptions.Color));
            string root = BaselineLocation.Find(surroundings, parsed.GetValue(baselines));
            string name = parsed.GetRequiredValue(benchmark);
            Result<IReadOnlyList<BaselineEntry>> entries = new BaselineStore(root).List();
            terminal.Report(entries.Diagnostics);
            if (!entries.Succeeded)
                return (int)ExitCode.Invalid;
            Baseline[] found = [.. entries.Value.Select(entry => entry.Baseline)
                .Where(baseline => baseline.Benchmark.Value == name && (parsed.GetValue(suite) is not string wanted || baseline.Suite.Value == wanted))];
            if (found.Length == 0)
            {
                string known = string.Join(", ", entries.Value.Select(entry => entry.Baseline.Benchmark.Value).Distinct().Order());
                terminal.Report(Diagnostic.Error("PG9019", $"No baseline of benchmark {name} in {root}.", known.Length > 0 ? $"There are {known}." : "There are none yet; see `perfgate baseline accept --help`."));
                return (int)ExitCode.Invalid;
            }
            foreach (Baseline baseline in found)
                terminal.Write(Describe(baseline));
            return (int)ExitCode.Passed;
        });
        return command;
    }

    private static string Describe(Baseline baseline)
    {
        StringWriter text = new(CultureInfo.InvariantCulture);
        text.WriteLine($"{baseline.Suite} / {baseline.Benchmark} in {baseline.Environment.Class}");
        foreach (AcceptedRun run in baseline.Runs)
        {
            string commit = run.Commit?.ShortSha is string sha ? $", commit {sha}{(run.Commit.Dirty ? " with uncommitted changes" : "")}" : "";
            text.WriteLine($"  run {run.RunId}{commit}, accepted {run.AcceptedAt:yyyy-MM-dd HH:mm} by {run.AcceptedBy}{(run.Reason is null ? "" : $": {run.Reason}")}");
            foreach (AcceptedCase item in run.Cases)
            {
                foreach (AcceptedMetric metric in item.Metrics)
                    text.WriteLine($"    {item.Id}  {metric.Name}  {Describe(metric)}");
            }
        }
        foreach (AcceptedRun anchor in baseline.Anchors)
            text.WriteLine($"  {BaselineAnchors.InFull(baseline, anchor)}");
        if (baseline.Past is [PastRun oldest, ..])
            text.WriteLine($"  {baseline.Past.Count} past {(baseline.Past.Count == 1 ? "run" : "runs")} kept as summaries, the oldest of {oldest.MeasuredAt:yyyy-MM-dd}");
        return text.ToString();
    }

    private static string Describe(AcceptedMetric metric)
    {
        double[] medians = [.. metric.Launches.Where(launch => launch.Count > 0).Select(launch => Quantile.Median([.. launch]))];
        if (medians.Length == 0)
            return "no samples";
        string spread = Ratio.Change(medians.Min(), medians.Max()) is Ratio range && medians.Length > 1 ? $", launches within {range.Percent.ToString("0.0", CultureInfo.InvariantCulture)} %" : "";
        return $"median {new Quantity(Quantile.Median(medians), metric.Unit)} of {medians.Length} launches{spread} ({metric.SamplesMeasured} samples)";
    }
}
