using System.Diagnostics;

namespace Perfgate.Cli.Tests;

/// <summary>Sends signals the way a terminal or an operator does.</summary>
internal static class Signals
{
    public const string Interrupt = "INT";
    public const string Kill = "KILL";

    public static void Send(int process, string signal)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", process.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
