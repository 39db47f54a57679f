using System.Runtime.InteropServices;

namespace Perfgate.Execution.Processes;

/// <summary>The few calls of the C library .NET does not offer.</summary>
// LibraryImport generates unsafe code, which this project does not allow; all signatures here are blittable, so nothing is marshalled.
#pragma warning disable SYSLIB1054
internal static class UnixProcess
{
    private const int SignalKill = 9;
    private const int Children = -1;

    /// <summary>Sends SIGKILL. A process that is gone already is no error.</summary>
    public static void Kill(int processId) => _ = NativeKill(processId, SignalKill);

    /// <summary>Leaves the terminal's session and process group, so that Ctrl-C there does not reach this process. False when it leads a group already.</summary>
    public static bool LeaveSession() => NativeSetSession() >= 0;

    /// <summary>What all children waited for so far have used.</summary>
    public static ChildUsage UsageOfChildren()
    {
        _ = NativeUsage(Children, out ResourceUsage usage);
        return new ChildUsage(
            Seconds(usage.UserSeconds, usage.UserMicroseconds),
            Seconds(usage.SystemSeconds, usage.SystemMicroseconds),
            usage.MostResident * (OperatingSystem.IsMacOS() ? 1.0 : 1024));
    }

    // macOS has 32 bits of microseconds and padding where Linux has 64 bits; the low half is right on both.
    private static double Seconds(long seconds, long microseconds) => seconds + ((microseconds & 0xFFFFFFFF) * 1e-6);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int processId, int signal);

    [DllImport("libc", EntryPoint = "setsid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeSetSession();

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeUsage(int who, out ResourceUsage usage);

    // struct rusage of 64-bit systems: two time values and 14 longs, of which ru_maxrss is the first.
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct ResourceUsage
    {
        public readonly long UserSeconds;
        public readonly long UserMicroseconds;
        public readonly long SystemSeconds;
        public readonly long SystemMicroseconds;
        public readonly long MostResident;
    }
}
