using System.CommandLine;
using Perfgate.Execution.Guardians;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary>Hidden: the process beside a run that cleans up when perfgate is killed.</summary>
internal static class GuardCommand
{
    public const string Name = "guard";

    public static Command Create(Surroundings surroundings)
    {
        Command command = new(Name, "Internal: cleans up after a run that was killed. Reads its instructions from standard input.") { Hidden = true };
        command.SetAction(async (_, _) =>
        {
            await Guardian.WatchAsync(surroundings.Input, surroundings.Environment);
            return (int)ExitCode.Passed;
        });
        return command;
    }
}
