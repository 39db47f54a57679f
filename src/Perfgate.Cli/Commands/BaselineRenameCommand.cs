using System.CommandLine;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Storage.Baselines;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate baseline rename</c>: gives a renamed benchmark or case its baseline back.</summary>
internal static class BaselineRenameCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Argument<string> old = new("old") { Description = "Benchmark name or case id in the baselines." };
        Argument<string> renamed = new("new") { Description = "What it is called now." };
        Option<string?> suite = new("--suite") { Description = "The suite's name. Default: the suite of the current folder.", HelpName = "NAME" };
        Option<string?> baselines = CommonOptions.Baselines();
        Command command = new("rename", "Rename a benchmark or a case in all its baselines.") { old, renamed, suite, baselines };
        command.SetAction(parsed =>
        {
            Terminal terminal = new(surroundings, parsed.GetValue(CommonOptions.Color));
            Result<SuiteName> name = Suite(surroundings, parsed.GetValue(suite));
            if (!name.Succeeded)
            {
                terminal.Report(name.Diagnostics);
                return (int)ExitCode.Invalid;
            }
            string root = BaselineLocation.Find(surroundings, parsed.GetValue(baselines));
            (string from, string to) = (parsed.GetRequiredValue(old), parsed.GetRequiredValue(renamed));
            return (int)BaselineChange.Tell(surroundings, terminal, new BaselineStore(root).Rename(name.Value, from, to), $"renamed {from} to {to} in");
        });
        return command;
    }

    private static Result<SuiteName> Suite(Surroundings surroundings, string? name) => name switch
    {
        null => SuiteLocation.Find(surroundings, null).Then(Storage.Suites.SuiteReader.ReadFile).Select(suite => suite.Name),
        _ => SuiteNameOption.Read(name),
    };
}
