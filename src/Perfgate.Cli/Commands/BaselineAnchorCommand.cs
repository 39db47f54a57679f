using System.CommandLine;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Storage.Baselines;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate baseline anchor</c>: chooses the accepted run that slow drift is held against.</summary>
internal static class BaselineAnchorCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Argument<string> run = new("run-id") { Description = "An accepted run that is still in the window; see `perfgate baseline show`." };
        Option<string?> suite = new("--suite") { Description = "Only in the baselines of this suite.", HelpName = "NAME" };
        Option<string?> baselines = CommonOptions.Baselines();
        Command command = new("anchor", "Choose the accepted run that slow drift is held against; the window starts anew with it.") { run, suite, baselines };
        command.SetAction(parsed =>
        {
            Terminal terminal = new(surroundings, parsed.GetValue(CommonOptions.Color));
            Result<SuiteName>? name = parsed.GetValue(suite) is string text ? SuiteNameOption.Read(text) : null;
            if (name is { Succeeded: false })
            {
                terminal.Report(name.Diagnostics);
                return (int)ExitCode.Invalid;
            }
            string id = parsed.GetRequiredValue(run);
            BaselineStore store = new(BaselineLocation.Find(surroundings, parsed.GetValue(baselines)));
            Result<ChangedFiles> changed = store.Anchor(id, name?.Value);
            return (int)BaselineChange.Tell(surroundings, terminal, changed, $"run {id} is now the anchor of");
        });
        return command;
    }
}
