using Perfgate.Cli.Commands;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Execution.Guardians;

namespace Perfgate.Cli.Sessions;

/// <summary>Keeps a guardian beside the run. Without one the run goes on: only a kill of perfgate itself would leave something behind.</summary>
internal sealed class Guarding : IDisposable
{
    private Guarding(GuardianProcess? guardian) => Guardian = guardian;

    public GuardianProcess? Guardian { get; }

    public static Guarding Start(Surroundings surroundings, Terminal terminal, RunIdentity identity)
    {
        Result<GuardianProcess> started = GuardianProcess.Start(
            surroundings.OwnCommand[0], [.. surroundings.OwnCommand.Skip(1), GuardCommand.Name], identity.Token, surroundings.Environment);
        if (started.Succeeded)
            return new Guarding(started.Value);
        terminal.Report(started.Diagnostics.Select(diagnostic => diagnostic with { Severity = Severity.Warning }));
        return new Guarding(null);
    }

    public void Dispose() => Guardian?.Dispose();
}
