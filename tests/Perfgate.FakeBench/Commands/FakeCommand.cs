using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Perfgate.FakeBench.Commands;

/// <summary>A command: does what its switches say and ends.</summary>
internal static class FakeCommand
{
    private static byte[] kept = [];

    public static async Task<int> RunAsync(Switches switches)
    {
        using PosixSignalRegistration? terminate = Ignoring(switches, PosixSignal.SIGTERM);
        using PosixSignalRegistration? interrupt = Ignoring(switches, PosixSignal.SIGINT);
        using PosixSignalRegistration? hangUp = Ignoring(switches, PosixSignal.SIGHUP);
        Print(Console.Out, "line", switches.Number("--print"));
        Print(Console.Error, "complaint", switches.Number("--print-error"));
        if (switches.Text("--env") is string name)
            Console.WriteLine(Environment.GetEnvironmentVariable(name) is string value ? $"{name}={value}" : $"{name} is not set");
        Allocate((int)switches.Number("--alloc"));
        Sleeper.Start(switches);
        Busy(TimeSpan.FromMilliseconds(switches.Number("--busy")));
        await Task.Delay(TimeSpan.FromMilliseconds(switches.Number("--sleep")));
        if (switches.Has("--hang"))
            await Task.Delay(Timeout.InfiniteTimeSpan);
        GC.KeepAlive(kept);
        return (int)switches.Number("--exit");
    }

    private static PosixSignalRegistration? Ignoring(Switches switches, PosixSignal signal) =>
        switches.Has("--ignore-sigterm") ? PosixSignalRegistration.Create(signal, context => context.Cancel = true) : null;

    private static void Print(TextWriter writer, string word, double lines)
    {
        for (int line = 1; line <= lines; line++)
            writer.WriteLine($"{word} {line}");
        writer.Flush();
    }

    private static void Allocate(int mebibytes)
    {
        kept = new byte[mebibytes * 1024 * 1024];
        for (int at = 0; at < kept.Length; at += 4096)
            kept[at] = 1;
    }

    private static void Busy(TimeSpan time)
    {
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < time)
            Thread.SpinWait(100);
    }
}
