using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Storage.Baselines;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary>Says which baseline files a command changed.</summary>
internal static class BaselineChange
{
    public static ExitCode Tell(Surroundings surroundings, Terminal terminal, Result<ChangedFiles> changed, string did)
    {
        terminal.Report(changed.Diagnostics);
        if (!changed.Succeeded)
            return ExitCode.Invalid;
        if (changed.Value.Paths.Count == 0)
        {
            terminal.Write("nothing to change");
            return ExitCode.Passed;
        }
        terminal.Write(did);
        foreach (string path in changed.Value.Paths)
            terminal.Write($"  {Path.GetRelativePath(surroundings.CurrentFolder, path)}");
        terminal.Say("commit these files to share the baseline");
        return ExitCode.Passed;
    }
}
