using System.Runtime.InteropServices;
using Perfgate.Execution.Processes;
using Perfgate.Execution.Worktrees;

namespace Perfgate.Execution.Guardians;

/// <summary>
/// The process beside a run that cleans up when perfgate is killed and can do nothing itself. It is told on standard input what there will be
/// to remove (<see cref="GuardianProcess"/>); when the input ends without a goodbye it kills the run's processes and removes its worktrees and folders.
/// </summary>
public static class Guardian
{
    /// <summary>Reads until the goodbye or the end of the input. Ctrl-C and termination signals do not end it: its input does.</summary>
    /// <param name="environment">For git.</param>
    /// <returns>True when it said goodbye, false when it had to clean up.</returns>
    public static async Task<bool> WatchAsync(TextReader input, IReadOnlyDictionary<string, string> environment)
    {
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ignore);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ignore);
        using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Ignore);
        if (!OperatingSystem.IsWindows())
            UnixProcess.LeaveSession();
        List<string[]> told = [];
        while (await input.ReadLineAsync() is string line)
        {
            if (line == GuardianLine.Bye)
                return true;
            told.Add(GuardianLine.Parse(line));
        }
        await CleanUpAsync(told, new Git(environment));
        return false;
    }

    private static void Ignore(PosixSignalContext context) => context.Cancel = true;

    // Processes first: they may still write into the folders.
    private static async Task CleanUpAsync(List<string[]> told, Git git)
    {
        foreach (string[] line in told)
        {
            if (line is ["run", string token])
                ProcessSweep.Kill(ProcessScope.OfRun(token));
        }
        foreach (string[] line in told)
        {
            if (line is ["worktree", string repository, string path])
                await WorktreeRemoval.RemoveAsync(git, repository, path);
        }
        foreach (string[] line in told)
        {
            if (line is ["folder", string path])
                WorktreeRemoval.DeleteFolder(path);
        }
    }
}
