using Perfgate.Diagnostics;
using Perfgate.Execution.Processes;
using Perfgate.Suites;

namespace Perfgate.Execution.Guardians;

/// <summary>perfgate's end of the line to its <see cref="Guardian"/>. Disposing says goodbye; being killed does not, and that is the point.</summary>
public sealed class GuardianProcess : IDisposable
{
    private static readonly TimeSpan GoodbyeTime = TimeSpan.FromSeconds(2);

    private readonly ChildProcess child;

    private GuardianProcess(ChildProcess child) => this.child = child;

    /// <summary>Starts the guardian of a run. The pipe to it is closed by the system when perfgate ends in whatever way.</summary>
    /// <param name="executable">perfgate itself, an absolute path.</param>
    /// <param name="arguments">Those that make it a guardian.</param>
    /// <param name="token">The run's token; see <see cref="Runs.RunSettings.Token"/>.</param>
    /// <param name="environment">perfgate's own environment, which does not carry the run's mark: the guardian must not kill itself.</param>
    public static Result<GuardianProcess> Start(
        string executable, IReadOnlyList<string> arguments, string token, IReadOnlyDictionary<string, string> environment)
    {
        // Its root folder: a guardian that stands in a worktree would keep it from being removed on Windows.
        string folder = Path.GetPathRoot(executable) ?? "/";
        return ChildProcess.Start(CommandLine.Direct([executable, .. arguments]), folder, ChildEnvironment.Create(environment)).Select(child =>
        {
            GuardianProcess guardian = new(child);
            guardian.Tell(GuardianLine.Run(token));
            return guardian;
        });
    }

    /// <summary>To be told before the worktree is made.</summary>
    public void WatchWorktree(string repository, string path) => Tell(GuardianLine.Worktree(repository, path));

    /// <summary>To be told before the folder is made.</summary>
    public void WatchFolder(string path) => Tell(GuardianLine.Folder(path));

    public void Dispose()
    {
        Tell(GuardianLine.Bye);
        if (!child.Process.WaitForExit(GoodbyeTime))
            child.KillTree();
        child.Dispose();
    }

    private void Tell(string line)
    {
        try
        {
            child.Process.StandardInput.WriteLine(line);
            child.Process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // The guardian is gone: the run is merely unguarded.
        }
    }
}
