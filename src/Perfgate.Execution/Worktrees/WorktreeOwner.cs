using System.Globalization;

namespace Perfgate.Execution.Worktrees;

/// <summary>
/// The note beside two worktrees of who made them, so that a later run can tell those of a killed run. A process id alone is not enough:
/// it is used again, and means another process inside a container that shares the temporary folder.
/// </summary>
internal sealed record WorktreeOwner(int ProcessId, string StartedAt, string Space, string Repository)
{
    private const string FileName = "owner";

    public static WorktreeOwner Self(string repository) => new(Environment.ProcessId, StartOf(Environment.ProcessId), OwnSpace(), repository);

    public static WorktreeOwner? Read(string folder)
    {
        try
        {
            string[] lines = File.ReadAllLines(Path.Combine(folder, FileName));
            return lines.Length == 4 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
                ? new WorktreeOwner(id, lines[1], lines[2], lines[3])
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Write(string folder) => File.WriteAllLines(
        Path.Combine(folder, FileName), [ProcessId.ToString(CultureInfo.InvariantCulture), StartedAt, Space, Repository]);

    /// <summary>True only when it is certain: another container's or machine's processes cannot be seen.</summary>
    public bool IsCertainlyGone() => Space == OwnSpace() && StartOf(ProcessId) != StartedAt;

    // Field 22 of /proc/<id>/stat: start time in ticks since boot. The name in field 2 may hold spaces and parentheses.
    private static string StartOf(int id)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                string stat = File.ReadAllText($"/proc/{id}/stat");
                return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19];
            }
            using System.Diagnostics.Process process = System.Diagnostics.Process.GetProcessById(id);
            return process.StartTime.ToUniversalTime().ToString("s", CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            return "gone";
        }
    }

    private static string OwnSpace()
    {
        if (!OperatingSystem.IsLinux())
            return Environment.MachineName;
        try
        {
            string boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
            return $"{boot} {File.ResolveLinkTarget("/proc/self/ns/pid", returnFinalTarget: false)?.Name}";
        }
        catch (IOException)
        {
            return Environment.MachineName;
        }
    }
}
