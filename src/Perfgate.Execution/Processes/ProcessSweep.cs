using System.Text;

namespace Perfgate.Execution.Processes;

/// <summary>
/// Kills every process of a scope by the mark in its environment, on Linux. Elsewhere another process's environment cannot be read,
/// and only <see cref="ChildProcess.KillTree"/> is left. A process that overwrites its own environment block is not found.
/// </summary>
public static class ProcessSweep
{
    // A process may fork between the scan and the kill, so the scan repeats until it finds nothing; 100 rounds are one second.
    private const int MostRounds = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Kills until nothing of the scope is left. Returns how many processes were killed.</summary>
    public static int Kill(ProcessScope scope)
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        HashSet<int> killed = [];
        for (int round = 0; round < MostRounds; round++)
        {
            int[] found = Find(scope);
            if (found.Length == 0)
                break;
            foreach (int id in found)
            {
                UnixProcess.Kill(id);
                killed.Add(id);
            }
            Thread.Sleep(Pause);
        }
        return killed.Count;
    }

    /// <summary>The living processes of the scope, without perfgate itself.</summary>
    public static int[] Find(ProcessScope scope) =>
        [.. Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path.AsSpan()), out int id) ? id : 0)
            .Where(id => id > 0 && id != Environment.ProcessId && IsIn(scope, id))];

    private static bool IsIn(ProcessScope scope, int id)
    {
        try
        {
            string text = Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{id}/environ"));
            foreach (Range entry in text.AsSpan().Split('\0'))
            {
                if (scope.IsIn(text.AsSpan()[entry]))
                    return true;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Ended meanwhile, or another user's: not ours.
        }
        return false;
    }
}
