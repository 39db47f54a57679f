using System.CommandLine;
using Perfgate.Cli.Sessions;
using Perfgate.Cuda.Measuring;
using Perfgate.Execution.Workers.Sessions;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary>Hidden: the process that measures one launch of a kind that needs no program of the user's. Speaks the worker protocol on its standard streams.</summary>
internal static class WorkerCommand
{
    public const string Name = "worker";

    public static Command Create(Surroundings surroundings)
    {
        Command command = new(Name, "Internal: measures one launch. Speaks perfgate/worker@1 on its standard streams.") { Hidden = true };
        command.SetAction(async (_, _) =>
        {
            using Stream input = Console.OpenStandardInput();
            using Stream output = Console.OpenStandardOutput();
            WorkerIdentity identity = new("perfgate", Surroundings.Version, new Dictionary<string, string>());
            WorkerSession session = new(input, output, identity, request => new CudaWork(request, CudaPaths.Of(surroundings)));
            return (int)(await session.RunAsync() ? ExitCode.Passed : ExitCode.CouldNotMeasure);
        });
        return command;
    }
}
