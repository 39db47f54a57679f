using System.CommandLine;
using Perfgate.Baselines;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Storage.Baselines;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate baseline prune</c>: takes old accepted runs out of the windows.</summary>
internal static class BaselinePruneCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Option<int> keep = new("--keep") { Description = $"How many of the newest accepted runs to keep in each baseline, 1 to {Baseline.MostRuns}.", HelpName = "N", Required = true };
        Option<string?> baselines = CommonOptions.Baselines();
        Command command = new("prune", "Take old accepted runs out of the windows; summaries of them stay, for history and drift. A benchmark that no longer exists is removed by deleting its file.") { keep, baselines };
        command.SetAction(parsed =>
        {
            Terminal terminal = new(surroundings, parsed.GetValue(CommonOptions.Color));
            int wanted = parsed.GetValue(keep);
            if (wanted < 1)
            {
                terminal.Report(Diagnostic.Error("PG9020", $"--keep {wanted} would leave no baseline.", "Keep at least 1; delete the file to remove a baseline."));
                return (int)ExitCode.Invalid;
            }
            string root = BaselineLocation.Find(surroundings, parsed.GetValue(baselines));
            return (int)BaselineChange.Tell(surroundings, terminal, new BaselineStore(root).Prune(wanted), wanted == 1 ? "kept only the newest run of" : $"kept the newest {wanted} runs of");
        });
        return command;
    }
}
