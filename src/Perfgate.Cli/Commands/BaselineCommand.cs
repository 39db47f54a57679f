using System.CommandLine;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate baseline</c>: the accepted runs that later runs are compared with.</summary>
internal static class BaselineCommand
{
    public static Command Create(Surroundings surroundings) => new("baseline", "Accept, look at and tidy the runs that later runs are compared with.")
    {
        BaselineAcceptCommand.Create(surroundings),
        BaselineListCommand.Create(surroundings),
        BaselineShowCommand.Create(surroundings),
        BaselineAnchorCommand.Create(surroundings),
        BaselinePruneCommand.Create(surroundings),
        BaselineRenameCommand.Create(surroundings),
        BaselineMigrateCommand.Create(surroundings),
    };
}
