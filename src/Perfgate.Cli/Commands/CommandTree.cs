using System.CommandLine;

namespace Perfgate.Cli.Commands;

/// <summary>All commands of the executable.</summary>
internal static class CommandTree
{
    public static RootCommand Create(Surroundings surroundings)
    {
        RootCommand root = new("Decides whether a change made a GPU or inference workload slower: measures, compares with evidence, and gates.")
        {
            InitCommand.Create(surroundings),
            PlanCommand.Create(surroundings),
            RunCommand.Create(surroundings),
            AbCommand.Create(surroundings),
            CompareCommand.Create(surroundings),
            ReportCommand.Create(surroundings),
            CalibrateCommand.Create(surroundings),
            HistoryCommand.Create(surroundings),
            PowerCommand.Create(surroundings),
            BaselineCommand.Create(surroundings),
            DoctorCommand.Create(surroundings),
            SchemaCommand.Create(surroundings),
            GuardCommand.Create(surroundings),
            WorkerCommand.Create(surroundings),
            CommonOptions.Color,
        };
        return root;
    }
}
