using Perfgate.Cli.Terminals;
using Perfgate.Storage.Records;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Sessions;

/// <summary>The end of a run that was cancelled.</summary>
internal static class Cancelled
{
    public static ExitCode Say(Surroundings surroundings, Terminal terminal, string outFolder)
    {
        terminal.Say($"cancelled; what was measured is kept in {Path.GetRelativePath(surroundings.CurrentFolder, Path.Combine(outFolder, RunFile.FileName))}");
        return ExitCode.Cancelled;
    }
}
