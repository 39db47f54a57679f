using System.CommandLine;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Storage.Baselines;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate baseline migrate</c>: rewrites baselines of older schemas in the newest one.</summary>
internal static class BaselineMigrateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Option<string?> baselines = CommonOptions.Baselines();
        Command command = new("migrate", "Rewrite baselines in the newest schema.") { baselines };
        command.SetAction(parsed =>
        {
            Terminal terminal = new(surroundings, parsed.GetValue(CommonOptions.Color));
            string root = BaselineLocation.Find(surroundings, parsed.GetValue(baselines));
            return (int)BaselineChange.Tell(surroundings, terminal, new BaselineStore(root).Migrate(), "migrated");
        });
        return command;
    }
}
