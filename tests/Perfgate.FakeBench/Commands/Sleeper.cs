using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Perfgate.FakeBench.Commands;

/// <summary>Processes that outlive the one that started them.</summary>
// LibraryImport generates unsafe code; this call has no arguments to marshal.
#pragma warning disable SYSLIB1054
internal static class Sleeper
{
    public static void Start(Switches switches)
    {
        if (switches.Has("--become-daemon"))
            _ = SetSession();
        if (switches.Text("--spawn") is string spawned)
            StartSelf(switches, "command", "--sleep", spawned);
        // The process in between ends at once, so that the sleeper's parent is gone and no parent link leads to it.
        if (switches.Text("--daemon") is string daemon)
            StartSelf(switches, "command", "--spawn-daemon", daemon)?.WaitForExit();
        if (switches.Text("--spawn-daemon") is string orphan)
            StartSelf(switches, "command", "--become-daemon", "--sleep", orphan);
    }

    private static Process? StartSelf(Switches switches, params string[] arguments)
    {
        string? file = switches.Text("--pid-file");
        if (file is not null)
            arguments = [.. arguments, "--pid-file", file];
        Process? started = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments));
        if (file is not null && arguments.Contains("--sleep"))
            File.WriteAllText(file, started!.Id.ToString(CultureInfo.InvariantCulture));
        return started;
    }

    [DllImport("libc", EntryPoint = "setsid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetSession();
}
