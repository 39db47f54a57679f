using System.ComponentModel;
using System.Diagnostics;

namespace Perfgate.TestKit;

/// <summary>The machine's Python.</summary>
public static class Python3
{
    private static readonly Lazy<string?> Reason = new(Find);

    public static string Program { get; } = OperatingSystem.IsWindows() ? "python" : "python3";

    /// <summary>Why tests that start an interpreter cannot run here; null where they can.</summary>
    public static string? WhyNot => Reason.Value;

    private static string? Find()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(Program, ["-c", "import sys; sys.exit(0 if sys.version_info >= (3, 9) else 9)"]))!;
            process.WaitForExit();
            return process.ExitCode == 0 ? null : $"{Program} is no Python 3.9 or later";
        }
        catch (Win32Exception)
        {
            return $"there is no {Program} on this machine";
        }
    }
}
