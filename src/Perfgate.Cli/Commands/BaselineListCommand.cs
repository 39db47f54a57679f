using System.CommandLine;
using Perfgate.Baselines;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Storage.Baselines;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate baseline list</c>: every baseline, one line each.</summary>
internal static class BaselineListCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Option<string?> baselines = CommonOptions.Baselines();
        Command command = new("list", "List all baselines.") { baselines };
        command.SetAction(parsed =>
        {
            Terminal terminal = new(surroundings, parsed.GetValue(CommonOptions.Color));
            string root = BaselineLocation.Find(surroundings, parsed.GetValue(baselines));
            Result<IReadOnlyList<BaselineEntry>> entries = new BaselineStore(root).List();
            terminal.Report(entries.Diagnostics);
            if (!entries.Succeeded)
                return (int)ExitCode.Invalid;
            if (entries.Value.Count == 0)
                terminal.Write($"no baseline in {root}");
            foreach (BaselineEntry entry in entries.Value)
                terminal.Write(Line(entry.Baseline));
            return (int)ExitCode.Passed;
        });
        return command;
    }

    private static string Line(Baseline baseline)
    {
        AcceptedRun newest = baseline.Runs[^1];
        int cases = baseline.Runs.SelectMany(run => run.Cases).Select(item => item.Id).Distinct().Count();
        string commit = newest.Commit?.ShortSha is string sha ? $" at {sha}" : "";
        return $"{baseline.Suite}  {baseline.Benchmark}  {baseline.Environment.Class}  {cases} {(cases == 1 ? "case" : "cases")}, {baseline.Runs.Count} of {Baseline.MostRuns} runs, "
            + $"newest {newest.MeasuredAt:yyyy-MM-dd}{commit}, accepted by {newest.AcceptedBy}; {BaselineAnchors.InShort(baseline)}";
    }
}
