using System.Collections;
using Perfgate.Suites;

namespace Perfgate.Execution.Tests;

/// <summary>The program that behaves badly on request, and the environment to start it with.</summary>
internal static class FakeBench
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "fakebench.exe" : "fakebench");

    public static IReadOnlyDictionary<string, string> Environment { get; } =
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    /// <summary>Arguments are separated by single spaces.</summary>
    public static CommandLine Line(string arguments) => CommandLine.Direct([Path, .. arguments.Split(' ')]);

    public static bool IsAlive(int processId)
    {
        try
        {
            using System.Diagnostics.Process process = System.Diagnostics.Process.GetProcessById(processId);
            return !process.HasExited && !IsZombie(processId);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Waits until the condition holds; false after the time is over.</summary>
    public static async Task<bool> WithinAsync(TimeSpan time, Func<bool> condition)
    {
        long started = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (System.Diagnostics.Stopwatch.GetElapsedTime(started) > time)
                return false;
            await Task.Delay(20);
        }
        return true;
    }

    // An orphan is a zombie until the container's first process collects it, which some never do.
    private static bool IsZombie(int processId)
    {
        string path = $"/proc/{processId}/stat";
        return File.Exists(path) && File.ReadAllText(path).Split(") ")[^1].StartsWith('Z');
    }
}
